import type { LexiconRule, Veto } from "../../lexicon";

export const THANKS_RULES: readonly LexiconRule[] = [
	{
		name: "thanks.word",
		label: "thanks",
		confidence: 0.95,
		phrases: [
			"thanks|thx|thanx|thnx|thks|thnks|tnx|tysm|tyvm|tyty|thankyou|thanku|thankss|thanksss|thankies",
			"thank you|u|ya|yall|y'all|all|everyone",
			"ty so|very|for|man|bro|guys|all|sir|mate|bud|much",
			"ty $",
			",ty @mention",
			",ty",
		],
		unless: [
			"a|co|jak|to|czy|gdzie|ja ty",
			"thanks|thank|thx to _",
			"thanks|thx|thank you|u? to|for you|u? asking|patience|understanding|nothing|reading|attention",
		],
	},
	{
		name: "thanks.to-people",
		label: "thanks",
		confidence: 0.92,
		phrases: [
			"thanks|thank|thx you? to @mention|everyone|everybody|all|you|u|both|whoever",
			"thanks|thank|thx you? to ~5 for",
			"thanks|thank|thx you? to the|our? admins|admin|mods|team|organizers|organisers|organizer|organiser|speakers|volunteers|authors|author|devs|community",
			"big|huge|many|special|massive|biggest|heartfelt|warm thanks|thank|thx to",
			"props|kudos|respect|shoutout|shout|hats out|off? to",
		],
		unless: ["thanks|thank to the|this|that rain|weather|fact"],
	},
	{
		name: "thanks.appreciate",
		label: "thanks",
		confidence: 0.9,
		phrases: [
			"appreciate it|that|this|you|u|your|ur|the|all|everyone",
			"much|really|so|very|greatly|highly appreciated",
			"grateful for|to",
			"i|we owe you|u",
			"in your debt",
		],
		unless: [
			"would|will|i'd|we'd|d|could be|greatly|really|much|highly? appreciate|appreciated",
			"help|advice|feedback|tips|suggestions|input|pointers ~4 appreciated",
		],
	},
	{
		name: "thanks.saved",
		label: "thanks",
		confidence: 0.9,
		phrases: [
			"you|u|this|that|it|just|really saved|saves|rescued me|my|us|our|the ~ day|hours|time|life|evening|weekend|night|week|bacon|ass|morning|hour",
			",saved me|my|us ~ day|hours|time|life|evening|weekend|night|week|bacon|ass|hour",
			"you're|ur|you|u are? a|an|the ~1 legend|lifesaver|star|hero|saint|angel|best|goat|gem",
			"life saver",
			"lifesaver",
			",cheers mate|man|bro|buddy|guys|pal|for|all|@mention",
			"^ cheers $",
		],
	},
];

export const THANKS_VETOES: readonly Veto[] = [
	{
		label: "thanks",
		scope: "sentence",
		phrases: [
			"thanks|thank|thx|ty|tnx|thnx|appreciated|appreciate ~4 advance|advanced",
			",no|nah|nope|but thanks|thank|thx|ty $",
			"no|nah|nope thanks|thank|thx|ty",
			"thanks|thank but no",
			"thank god|goodness|heavens|fuck|christ|lord|jesus|allah|him|her|them|me|us",
			"thanks|thank|thx you? captain|cap|sherlock|obama|a lot for nothing",
			"gee|jeez thanks",
			"he|she|they|who|nobody|everyone says|said|saying ~1 thanks|thank",
			"please|don't|forget|should|must|never|will|can to? thank _",
			"thanks|thank you letter|note|card|page|gift|email",
			"thanks|thank|thx you|u? anyway|anyways",
			"without even|a|any|saying ~1 thanks|thank",
			"thank|thanks you|u? me|us later",
		],
	},
];
