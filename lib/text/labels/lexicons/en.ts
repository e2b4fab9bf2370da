import type { Lexicon } from "../lexicon";
import { BLOCKER_RULES, BLOCKER_VETOES } from "./en/blocker";
import { QUESTION_RULES, QUESTION_VETOES } from "./en/question";
import { RESOLVED_RULES, RESOLVED_VETOES } from "./en/resolved";
import { SHIP_RULES, SHIP_VETOES } from "./en/ship";
import { THANKS_RULES, THANKS_VETOES } from "./en/thanks";

/** English as it is written in chats: without apostrophes, capitals and, half the time, question marks. */
export const en: Lexicon = {
	language: "en",
	words: {
		anyone: "anyone|anybody|any1|someone|somebody|some1|anyones",
		advice: "advice|advise|help|feedback|input|guidance|tips|suggestions|recommendations|pointers|ideas|assistance",
		made: "shipped|launched|released|published|deployed|built|made|created|wrote|written|coded|developed|finished|completed|pushed|uploaded|recorded|designed|crafted|prototyped|opensourced|painted|drew|composed|filmed|assembled|drafted|rewrote|ported|redesigned|automated|animated|printed|sewed|knitted|baked|soldered|dropped|rebuilt|translated|localized|modeled|rendered",
		shipped: "shipped|launched|released|published|deployed|opensourced|built|created|coded|developed",
		thing:
			"project|projects|app|apps|bot|site|website|webapp|game|tool|plugin|extension|package|library|repo|startup|portfolio|course|newsletter|template|script|demo|prototype|widget|podcast|book|landing|saas|product|service|theme|integration|blog|store|shop|channel|cli|api|mvp|page|release|version|song|album|video|poster|zine|app's",
		small:
			"new|first|own|pet|side|little|small|tiny|latest|personal|open|source|free|second|weekend|simple|mini|own|very|mobile|web|chrome|browser|telegram|public|little|brand",
		can: "can't|cannot|couldn't|cant|couldnt",
		negated: "doesn't|won't|isn't|aren't|don't|wouldn't",
		running:
			"work|working|start|starting|load|loading|compile|compiling|build|building|run|running|respond|responding|connect|connecting|fire|firing|submit|sync|syncing|install|boot|render|launch|save|send|sending|open|turn|upload|play|deploy|show|match|update",
		people: "you|anyone|anybody|someone|somebody|people|u|y'all|they|he|she",
		problem: "problem|issue|mystery|bug|error|case|ticket|puzzle|crash|glitch",
		system:
			"site|website|server|servers|api|bot|service|page|prod|production|staging|platform|app|db|database|login|build|builds|deploy|ci|pipeline|checkout|webhook|webhooks|endpoint|upload|uploads|import|export|sync|search|form|button|link|links|emulator|docker|vpn|auth|payment|payments|tests|test|script|install|installer|update|plugin|dashboard|editor|notifications",
	},
	fillers: [
		"so|ok|okay|well|and|but|or|also|um|uh|hmm|hm|oh|ah|yeah|yep|yes|no|hey|hi|hello|yo|sup|btw|fyi|anyway|anyways|honestly|actually|basically|guys|folks|all|everyone|everybody|team|people|friends|please|pls|plz|sorry|lol|haha|quick",
		"good morning|afternoon|evening|day|night",
		"morning|evening|gm",
		"dear all|friends|colleagues|everyone|team",
		"hi|hey|hello there|guys|all|everyone|folks|team",
		"quick|small|stupid|dumb|noob|newbie|random|general|simple question|one",
		"by the way",
		"new here",
		"first of all",
		"just|am curious",
		"one more thing|question",
	],
	rules: [...QUESTION_RULES, ...THANKS_RULES, ...SHIP_RULES, ...BLOCKER_RULES, ...RESOLVED_RULES],
	vetoes: [...QUESTION_VETOES, ...THANKS_VETOES, ...SHIP_VETOES, ...BLOCKER_VETOES, ...RESOLVED_VETOES],
	aboutTags: [
		"use|using|tag|tagged|mark|marked|hashtag|hashtags|under|add|put|with|type|write|send ~2 @tag",
		"@tag tag|hashtag|tags|channel|thread|topic|section|if",
		"@tag for|to ~2 show|ask|share|mark|tell",
	],
};
