import type { LexiconRule, Veto } from "../../lexicon";

export const SHIP_RULES: readonly LexiconRule[] = [
	{
		name: "ship.first-person",
		label: "ship",
		confidence: 0.92,
		asked: "any",
		beside: "link-or-media",
		phrases: [
			"i|we|i've|we've just|finally|recently|also|already|actually|quickly|even|have|once? just|finally|recently|also|already? <made>",
			"i|we|i've|we've ~1 open sourced",
			"i|we|i've|we've|just|finally ~1 threw|whipped|knocked|spun|hacked|cooked|set together|up|out",
			"i|we|i've|we've|just|finally ~1 put|rolled|pushed together|out|live|online",
			"i|we|i've|we've|just|finally ~1 put my|our|the|a ~3 online|live|together|out|up",
			"i|we|i've|we've ~1 went|gone live",
			"what|something|thing|stuff i|we|i've|we've ~1 <made>|put|hacked|cooked|been",
			"got my|our|the|a first|new|own|latest? ~3 working|running|approved|published|live|released|done",
		],
		unless: [
			"i|we made|wrote|built|created|finished|completed a|an|the|my|our|to|some|it|sure|up|you|him|her|them|eating|reading|watching ~1 mistake|mistakes|decision|typo|error|joke|money|friends|him|her|them|support|sure|account|ticket|castles|breakfast|dinner|lunch|coffee",
			"i|we built sandcastles",
			"made|finished it to|home|back|out|in|through|safe|here|up|down|there|on",
			"finished|completed the|my|a|an|this|reading|watching|our ~1 race|marathon|half|10k|5k|run|hike|trail|book|series|season|movie|show|dinner|day|week|shift|exam|exams|semester|game|level|degree",
		],
	},
	{
		name: "ship.subjectless",
		label: "ship",
		confidence: 0.9,
		asked: "any",
		beside: "link-or-media",
		phrases: [
			"^ just|finally|today|yesterday|recently just|finally? <made> a|an|my|our|the|this|these|it|some|first|new|version|another|v1|v2|_",
			"^ <made> a|an|my|our|the|this|these|it|some|first|new|version|another|something|v1|v2",
			"^ shipped|launched|deployed|released $",
			"^ <shipped> ~2 today|yesterday|tonight",
			"^ open sourced _",
			"^ wrote|written|put up|about|down|together how|what|why|my|our|a|the|some",
			"^ sharing|presenting|introducing|announcing|showing|unveiling my|our|the|a|an|_ ~3 <thing>",
		],
		unless: ["just launched|released the new|latest iphone|android|macbook|model|gpt"],
	},
	{
		name: "ship.live",
		label: "ship",
		confidence: 0.9,
		beside: "link-or-media",
		phrases: [
			"my|our ~4 is|are|went|goes|got|has|just|finally now|finally|just|officially|already|been? live|out|online|released|launched|available|published|approved|ready|up",
			",it's|its|it|is|we're!|we|are now|finally|officially|all? live|online|out now|today|here|there|$|finally",
			",it's|its|we're! live|out",
			"is|are finally|now|officially live|out|online|released|available|public|up|done",
			"the|first|new|public|open|our|my beta|alpha|release|version|demo|episode|issue|mvp|preview|v0|v1|v2|v3 ~5 is|are|just|finally|went now|finally|just|officially? live|out|up|public|available|online",
			"v0|v1|v2|v3|v4|beta|alpha ~2 is|just|finally ~1 out|live|up|released|shipped|landed",
			"^ finally out|live|public|online|released|shipped",
		],
		unless: ["favorite|favourite|flight|office|holiday|vacation|stream|podcast is|are"],
	},
	{
		name: "ship.mine",
		label: "ship",
		confidence: 0.86,
		beside: "link",
		phrases: [
			"my <small>? <small>? <small>? <thing>",
			",our <small>? <small>? <small>? <thing>",
			"check|see|try|meet|test out? my|our ~3 <thing>",
			"here's|here|this is? my|our ~3 <thing>",
			"a|an|the <thing> i|we|i've|we've ~1 <made>",
		],
		unless: [
			"favorite|favourite|bank|phone|laptop|internet|provider|hosting|teacher|school",
			"crash|crashes|crashed|broken|error|errors|bug|issue|issues|problem|problems|slow|stuck|doesn't|isn't|won't|help|fails|failing|hacked",
			"need|needs|needed feedback|help|advice|review|someone|a",
		],
	},
	{
		name: "ship.demo",
		label: "ship",
		confidence: 0.88,
		beside: "link-or-media",
		phrases: [
			",show and tell",
			",side|pet project of mine|alert|i",
			",demo of my|our|the|what|a",
			"^ demo|showcase|release|changelog $",
			"first|working|live|quick|short demo of|for",
		],
	},
];

export const SHIP_VETOES: readonly Veto[] = [
	{
		label: "ship",
		scope: "before",
		phrases: [
			"will|won't|gonna|going|plan|plans|planning|about|want|wanted|wants|hope|hoping|hopefully|trying|try|would|should|could|if|wish|almost|nearly|might|may|didn't|haven't|hasn't|never|not|isn't|wasn't|once|until|before|unless|soon|can't|how|why|when|whoever|everyone|anyone",
			"look|see|saw|read|heard what|that|how _",
			"did|does|do|has|have you|he|she|they|anyone|someone",
		],
	},
	{
		label: "ship",
		scope: "sentence",
		phrases: [
			"years|months|ages|decades ago",
			"as|when a|i kid|child|was",
			"back in|then",
			"last year|century",
			"not|isn't yet|ready|finished",
			"next week|month|year|monday|tuesday|wednesday|thursday|friday|spring|summer",
			"coming soon",
			"someone|somebody|friend|neighbour|neighbor|brother|sister|colleague|they else? <made>",
		],
	},
];
