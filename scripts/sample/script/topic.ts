/** The forum's topics in the order they were opened. `general` is built in and has no root message. */
export const TOPICS = [
	{ key: "general", title: "General", opensInWeek: 0 },
	{ key: "show", title: "Show & tell 🎈", opensInWeek: 0 },
	{ key: "help", title: "Help 🛟", opensInWeek: 0 },
	{ key: "hardware", title: "Hardware 🔩", opensInWeek: 0 },
	{ key: "standup", title: "Stand-up ✅", opensInWeek: 0 },
	{ key: "ru", title: "Русский уголок 🫖", opensInWeek: 1 },
	{ key: "meet", title: "Meet-ups 📍", opensInWeek: 2 },
	{ key: "fa", title: "فارسی ☕", opensInWeek: 3 },
	{ key: "jobs", title: "Jobs & swaps 💼", opensInWeek: 4 },
	{ key: "games", title: "Games 🎲", opensInWeek: 9 },
	{ key: "business", title: "Money & small business 🧾", opensInWeek: 13 },
] as const;

export type TopicKey = (typeof TOPICS)[number]["key"];

/** Whether `text` names a topic of this forum. */
export function isTopicKey(text: string): text is TopicKey {
	return TOPICS.some((topic) => topic.key === text);
}
