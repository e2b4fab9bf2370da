/** What people say to a demo. */
export const PRAISE = [
	"The small details!",
	"I'd use this tomorrow",
	"Showed it to my flatmate, she wants one",
	"The wording alone is worth it",
	"Nice, it already looks calmer than last week",
	"This made my Friday",
	"That's the first one of these I'd let my parents use",
	"I like that it says less now",
	"Sneaky good",
	"Okay, now I'm jealous",
	"Congratulations, that was a long road",
	"Works on my phone, which means it works everywhere",
	"More of this please",
	"Bell!",
	"You can feel that you use it yourself",
	"I read this twice, once for the text and once for the idea",
	"That's the kind of small I like",
	"Tried it for ten minutes and forgot I was testing",
	"Quietly one of the best this month",
	"The screenshot made my colleague lean over",
	"It's the pause before the answer that makes it, don't speed it up",
	"Saving this for the next time somebody says it can't be done simply",
] as const;

/** What people ask about a demo, and what its maker says. */
export const EXCHANGES = [
	["This is lovely, how long did it take?", "Two evenings and a Sunday"],
	["Can I try it somewhere?", "Link in a DM, it's still shaky"],
	["How do you handle it when there's no network?", "It keeps what it knows and says how old it is"],
	["What did you cut to get here?", "A list of things I won't build. It's longer than the code"],
	["Is the source open?", "Soon, licence first"],
	["Wait, it does that live?", "Yes, but please be gentle with it"],
	["Did you draw that yourself?", "By hand, badly, then again"],
	["Which part was the hard one?", "The part with the dates. It's always the part with the dates"],
	["Who tested it?", "My neighbour, two cousins and somebody on a train"],
	["What happens if I press it twice?", "Nothing. That took me a week"],
	["Could it work for a school?", "It already does, for one. Ask me in a month"],
	["How much does it cost to run?", "Four euros, and three of them are the domain"],
	["What's next for it?", "Rest. Then undo"],
	["Is that dark mode or is it night?", "Both"],
	["May I steal the empty state?", "Please do, I stole it from a bakery"],
	["Does it speak anything but English?", "Two and a half languages, the half is mine"],
] as const;

/** What is said to somebody new. */
export const WELCOMES = [
	"Welcome! What are you working on?",
	"Welcome in, pull up a chair",
	"Hello and welcome 👋",
	"Welcome! Demos on Friday, any state of repair",
	"Hi! You'll like it here, ask anything",
	"Welcome, the pinned message is short, promise",
] as const;

/** How somebody new introduces themselves, by handle. */
export const INTROS: Readonly<Record<string, string>> = {
	sam: "Hi all, Sam here. I make a thing that makes photos smaller, and I need people who tell me when it's ugly",
	noa: "Hello! I write firmware for a living and knitting software for joy",
	bea: "Olá! I'm Bea, I sing alto and write Kotlin, in that order",
	kaito: "Hello, I'm Kaito. Mostly games, sometimes tools for games. My English is slow but it compiles",
	mirela: "Hi, Mirela from Cluj. Data engineer, tired of dashboards, looking for small things that work",
	ade: "Salut! Adé, front-end, between two jobs and full of opinions about buttons",
	vera: "Hello, I'm Vera. I run a very small hosting company, so if it's slow, it may be me",
	colm: "Hi folks, Colm. Teacher by day, I write quizzes that my students try to break. They're good at it",
	isla: "Hiya, Isla from Stornoway. Ferry timetables are my Roman empire",
	omid: "Hi! Omid. I repair other people's open source, one issue at a time",
	wren: "Hello, Wren here, librarian who codes. Or the other way round, depends on the day",
	paolo: "Ciao, I'm Paolo, I build booking pages for mountain huts. They have no internet, which is the fun part",
	freja: "Hi, Freja. Former nurse, now I write software for wards and argue about fonts",
	thabo: "Hello from Durban, I'm Thabo. Solar panels, sensors and too many spreadsheets",
	linh: "Hi all! Linh, I draw icons and recently the code behind them",
	kit: "Evening, Kit. I came for the bell",
	suri: "Hello! Suri, mobile developer, learning to ship small things instead of one enormous one",
};

/** Reactions and how often each is chosen. */
export const EMOJI: readonly (readonly [string, number])[] = [
	["👍", 22],
	["🔥", 16],
	["❤", 20],
	["🎉", 12],
	["😁", 12],
	["👏", 10],
	["🤔", 3],
	["🙏", 5],
	["👀", 4],
	["💯", 3],
];
