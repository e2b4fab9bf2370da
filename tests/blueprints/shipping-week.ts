import { type Dataset, part } from "./dataset";

export const [MAK, HELP, PAL, NEW, BOSS] = [1, 2, 3, 4, 5];
export const SHIPPING_WEEK = "2023-05-08";

const [A, B] = ["https://a.example", "https://b.example"];
const may = (date: number, time: string) => `2023-05-${String(date).padStart(2, "0")}T${time}Z`;

/*
 * UTC, everything known up to Monday 22 May.
 *
 * Shipped: MAK showed A on 20 April and B on 9 April, 29 days before.
 *   100 MAK A: known        101 MAK B: long ago, so new; 102, a minute later, belongs to it
 *   103 PAL A: another's    104 PAL A again: known      105 a forward     106, 107 BOSS, no address: both new
 * Blockers:
 *   120 NEW; HELP replies (121); BOSS replies to that: solved (122)       130 NEW; solved 71:59:59 later (131)
 *   140 PAL, Tue 12:00; solved 72:00:01 later (141): too late to mean it  150 HELP, solved in the same breath
 *   160 NEW, Sun 20:00; solved on Monday (161), after the week
 * Thanks:
 *   170 NEW to HELP by reply, Wed; 171 the same by name, the same day      172 by name, Thu
 *   173 PAL names two, Thu; 174 names nobody, Thu                         175 PAL to the bot's 169, Fri
 *   121 carries NEW's 🙏, Mon
 */
export const SHIPPING: Dataset = {
	zone: "UTC",
	beginsWithGroup: true,
	parts: [part("2023-04-03T10:00:00Z", "2023-05-22T12:00:00Z")],
	now: "2023-05-23T00:00:00Z",
	admins: [BOSS],
	posts: [
		{ id: 40, at: "2023-04-09T10:00:00Z", by: MAK, labels: ["ship"], link: B },
		{ id: 50, at: "2023-04-20T10:00:00Z", by: MAK, labels: ["ship"], link: A },
		{ id: 120, at: may(8, "08:00:00"), by: NEW, labels: ["blocker"], language: "ru" },
		{
			id: 121,
			at: may(8, "09:00:00"),
			by: HELP,
			replyTo: 120,
			language: "ru",
			reactions: { "🙏": 1 },
			reactedBy: { [NEW]: "🙏" },
		},
		{ id: 100, at: may(8, "10:00:00"), by: MAK, labels: ["ship"], link: A, language: "en" },
		{ id: 122, at: may(8, "10:30:00"), by: BOSS, replyTo: 121, labels: ["resolved"], language: "ru" },
		{ id: 101, at: may(8, "11:00:00"), by: MAK, labels: ["ship"], link: B, language: "en" },
		{ id: 102, at: may(8, "11:01:00"), by: MAK, labels: ["ship"] },
		{ id: 130, at: may(9, "08:00:00"), by: NEW, labels: ["blocker"], language: "ru" },
		{ id: 103, at: may(9, "10:00:00"), by: PAL, labels: ["ship"], link: A, language: "en" },
		{ id: 108, at: may(9, "10:05:00"), by: HELP, replyTo: 103 },
		{ id: 140, at: may(9, "12:00:00"), by: PAL, labels: ["blocker"] },
		{ id: 170, at: may(10, "09:00:00"), by: NEW, replyTo: 121, labels: ["thanks"] },
		{ id: 104, at: may(10, "10:00:00"), by: PAL, labels: ["ship"], link: A, language: "en" },
		{ id: 171, at: may(10, "15:00:00"), by: NEW, labels: ["thanks"], mentions: [HELP] },
		{ id: 172, at: may(11, "09:00:00"), by: NEW, labels: ["thanks"], mentions: [HELP] },
		{ id: 105, at: may(11, "10:00:00"), by: BOSS, labels: ["ship"], link: B, forward: true },
		{ id: 173, at: may(11, "10:30:00"), by: PAL, labels: ["thanks"], mentions: [HELP, NEW] },
		{ id: 174, at: may(11, "11:00:00"), by: PAL, labels: ["thanks"] },
		{ id: 131, at: may(12, "07:59:59"), by: NEW, labels: ["resolved"], reactions: null },
		{ id: 169, at: may(12, "08:00:00"), by: 900, from: "bot" },
		{ id: 175, at: may(12, "09:00:00"), by: PAL, replyTo: 169, labels: ["thanks"] },
		{ id: 106, at: may(12, "10:00:00"), by: BOSS, labels: ["ship"], language: "en" },
		{ id: 107, at: may(12, "12:00:00"), by: BOSS, labels: ["ship"], language: "en" },
		{ id: 141, at: may(12, "12:00:01"), by: PAL, labels: ["resolved"], deleted: true },
		{ id: 150, at: may(13, "12:00:00"), by: HELP, labels: ["blocker", "resolved"], language: "other" },
		{ id: 160, at: may(14, "20:00:00"), by: NEW, labels: ["blocker"] },
		{ id: 161, at: may(15, "01:00:00"), by: NEW, labels: ["resolved"] },
	],
};

/** Counted by hand from the table above: 24 posts of five people and one of a bot. */
export const SHIPPING_EXPECTED = {
	demos_shipped: 4, // 101, 103, 106, 107
	shippers: 3,
	blockers_opened: 5,
	blockers_closed: 3, // 120, 130, 150
	blockers_open: 2,
	blocker_age_hours_median: 68, // 140: 132 hours, 160: 4
	thanks_given: 3, // Mon by the reaction, Wed, Thu
	thanks_unattributed: 2, // Thu, Fri
	recognition_rate: 1 / 23, // 121; of 131 nothing is shown
	bot_share: 1 / 25,
	admin_share: 4 / 25, // 105, 106, 107, 122
	deleted_share: 1 / 24,
	main_language_share: 6 / 11, // English; 4 Russian, 1 other
	languages_spoken: 1, // four posts are too few
	threads: 3, // 120 with 121, 122 and 170; 103 with 108; 169 with 175
	thread_size_median: 2,
	thread_depth_max: 2,
	thread_breadth_median: 2, // 3, 2 and (the bot is nobody) 1
	thread_hours_median: 1, // 49, 1/12, 1
	solo_thread_rate: 5 / 6, // 100, 101, 104, 106, 107; 103 has a reply
	reciprocity: 2 / 4, // HELP–NEW one each; BOSS–HELP and HELP–PAL one way
	density: 3 / 10,
	isolated_share: 1 / 5, // MAK; PAL names two
	degree_centralisation: 9 / 12, // degrees 3, 1, 1, 1, 0
	decentralisation: 3 / 12,
	bridges: 3,
	modularity: 0,
} as const;
