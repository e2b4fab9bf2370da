import { type Dataset, type Post, part } from "./dataset";

export const [ASK, HELP, PAL] = [1, 2, 3];
const [NEW, BOSS] = [4, 5];
export const QUESTION_WEEK = "2023-05-08";

/*
 * UTC, everything known up to Monday 22 May. Eleven questions; every other line only serves them.
 *
 *   A 100  Mon 10:00     ASK, in one go with 101; HELP replies to 101 at 12:00 (102), ASK thanks for that (103): confirmed
 *   B 110  Mon 14:00     ASK; BOSS only asks back (111), PAL replies (112) on Tue 20:00, after 30 hours
 *   K 111  Mon 14:05     BOSS's own question of two words; ASK replies after a minute (113)
 *   C 120  Tue 09:00     NEW; a bot replies (121), NEW replies to herself (122): nobody answers, open
 *   D 130  Wed 09:00:00  PAL; HELP says six words right after it (131, 5 minutes): probably answered
 *   E 140  Wed 12:00     NEW; she says that it works now (141), three hours later, without a reply: settled
 *   F 150  Thu 08:00     BOSS; deleted since, never answered: asked, but not open
 *   G 160  Fri 08:00     gone; he left on Saturday: asked, but not open
 *   H 170  Fri 09:00     ASK; PAL answers BOSS's remark in its thread (172), ASK puts 👍 on it: confirmed after 90 minutes
 *   I 180  Sun 23:00     NEW; HELP replies on Monday 00:00 (181): one hour, in the week after
 *   J 190  Sun 23:30     PAL; HELP replies ten days later (191): too late, open
 *
 * No questions: 105 a forward, 106 a poll, 107 a command, 108 asked by a bot, 99 asked in the week before.
 */
const NEXT_WEEK = "2023-05-15";
const day = (date: number, time: string) => `2023-05-${String(date).padStart(2, "0")}T${time}Z`;
const asks = { labels: ["question"], words: 6 } as const;

const POSTS: readonly Post[] = [
	{ id: 99, at: day(7, "23:00:00"), by: NEW, ...asks },
	{ id: 100, at: day(8, "10:00:00"), by: ASK, ...asks },
	{ id: 101, at: day(8, "10:01:30"), by: ASK, words: 4 },
	{ id: 102, at: day(8, "12:00:00"), by: HELP, replyTo: 101, words: 9 },
	{ id: 103, at: day(8, "11:59:59"), by: ASK, words: 1 },
	{ id: 104, at: day(8, "12:30:00"), by: ASK, replyTo: 102, labels: ["thanks"] },
	{ id: 105, at: day(8, "13:00:00"), by: PAL, ...asks, forward: true },
	{ id: 106, at: day(8, "13:10:00"), by: PAL, ...asks, kind: "poll" },
	{ id: 107, at: day(8, "13:20:00"), by: PAL, labels: ["question", "command"] },
	{ id: 108, at: day(8, "13:30:00"), by: 900, from: "bot", ...asks },
	{ id: 110, at: day(8, "14:00:00"), by: ASK, ...asks },
	{ id: 111, at: day(8, "14:05:00"), by: BOSS, replyTo: 110, labels: ["question"], words: 2 },
	{ id: 113, at: day(8, "14:06:00"), by: ASK, replyTo: 111 },
	{ id: 112, at: day(9, "20:00:00"), by: PAL, replyTo: 110, words: 5 },
	{ id: 120, at: day(9, "09:00:00"), by: NEW, ...asks },
	{ id: 121, at: day(9, "09:01:00"), by: 900, from: "bot", replyTo: 120, words: 5 },
	{ id: 122, at: day(9, "09:30:00"), by: NEW, replyTo: 120, words: 5 },
	{ id: 130, at: day(10, "09:00:00"), by: PAL, ...asks },
	{ id: 131, at: day(10, "09:05:00"), by: HELP, words: 6 },
	{ id: 140, at: day(10, "12:00:00"), by: NEW, ...asks },
	{ id: 141, at: day(10, "15:00:00"), by: NEW, labels: ["resolved"], words: 2 },
	{ id: 150, at: day(11, "08:00:00"), by: BOSS, ...asks, deleted: true },
	{ id: 160, at: day(12, "08:00:00"), by: 6, ...asks },
	{ id: 170, at: day(12, "09:00:00"), by: ASK, ...asks },
	{ id: 171, at: day(12, "09:20:00"), by: BOSS, words: 2, replyTo: 170, denied: ["answer"] },
	{
		id: 172,
		at: day(12, "10:30:00"),
		by: PAL,
		replyTo: 171,
		words: 8,
		reactedBy: { [ASK]: "👍" },
		reactions: { "👍": 1 },
	},
	{ id: 180, at: day(14, "23:00:00"), by: NEW, ...asks },
	{ id: 190, at: day(14, "23:30:00"), by: PAL, ...asks },
	{ id: 181, at: day(15, "00:00:00"), by: HELP, replyTo: 180, words: 3 },
	{ id: 191, at: day(21, "23:30:01"), by: HELP, replyTo: 190, words: 3 },
];

export const QUESTIONS: Dataset = {
	zone: "UTC",
	beginsWithGroup: true,
	parts: [part("2023-04-03T10:00:00Z", "2023-05-22T12:00:00Z")],
	now: "2023-05-23T00:00:00Z",
	posts: POSTS,
	comings: [{ id: 165, at: day(13, "08:00:00"), kind: "left", who: 6 }],
};

/** The same, exported on Sunday evening and looked at then: the last two questions are not a day old. */
export const QUESTIONS_ON_SUNDAY: Dataset = {
	...QUESTIONS,
	parts: [part("2023-04-03T10:00:00Z", "2023-05-14T23:45:00Z")],
	now: "2023-05-16T00:00:00Z",
	posts: POSTS.filter(({ at }) => at < `${NEXT_WEEK}T`),
};
