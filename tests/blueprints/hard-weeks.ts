import { type Dataset, type Post, part } from "./dataset";

const WHOLE_2023 = { beginsWithGroup: true, now: "2024-06-01T00:00:00Z" } as const;

/*
 * Berlin's clock goes back on Sunday 29 October 2023 at 03:00 CEST (01:00Z): 169 hours.
 *   1  Mon 00:00:00 CEST  22:00Z   2  Sun 02:30 CEST 00:30Z   3  Sun 02:30 CET 01:30Z
 *   4  Sun 23:59:59 CET   22:59:59Z (within; a week of 168 h would end at 22:00Z)
 *   5  Mon 00:00:00 CET   23:00Z, the next week's
 */
export const AUTUMN: Dataset = {
	...WHOLE_2023,
	zone: "Europe/Berlin",
	parts: [part("2023-09-01T00:00:00Z", "2023-12-01T00:00:00Z")],
	posts: [
		{ id: 1, at: "2023-10-22T22:00:00Z", by: 1 },
		{ id: 2, at: "2023-10-29T00:30:00Z", by: 1 },
		{ id: 3, at: "2023-10-29T01:30:00Z", by: 2 },
		{ id: 4, at: "2023-10-29T22:59:59Z", by: 2 },
		{ id: 5, at: "2023-10-29T23:00:00Z", by: 3 },
	],
};

/*
 * Berlin's clock goes on from 02:00 to 03:00 on Sunday 26 March 2023 (01:00Z): 167 hours.
 *   1  Sun 01:59:59 CET 00:59:59Z   2  Sun 03:00 CEST 01:00Z   3  Sun 23:59:59 CEST 21:59:59Z   4  Mon, next week
 */
export const SPRING: Dataset = {
	...WHOLE_2023,
	zone: "Europe/Berlin",
	parts: [part("2023-01-01T00:00:00Z", "2023-12-01T00:00:00Z")],
	posts: [
		{ id: 1, at: "2023-03-26T00:59:59Z", by: 1 },
		{ id: 2, at: "2023-03-26T01:00:00Z", by: 1 },
		{ id: 3, at: "2023-03-26T21:59:59Z", by: 1 },
		{ id: 4, at: "2023-03-26T22:00:00Z", by: 1 },
	],
};

/*
 * Lord Howe's clock goes on by half an hour on Sunday 1 October 2023, from 02:00 (+10:30) to 02:30 (+11): 15:30Z on
 * Saturday. 167.5 hours; hour 2 has only its second half.
 *   1  Sun 01:45 15:15Z   2  Sun 02:30 15:30Z   3  Sun 02:59:59 15:59:59Z   4  Sun 03:00 16:00Z
 */
export const HALF_HOUR: Dataset = {
	...WHOLE_2023,
	zone: "Australia/Lord_Howe",
	parts: [part("2023-01-01T00:00:00Z", "2023-12-01T00:00:00Z")],
	posts: [
		{ id: 1, at: "2023-09-30T15:15:00Z", by: 1 },
		{ id: 2, at: "2023-09-30T15:30:00Z", by: 1 },
		{ id: 3, at: "2023-09-30T15:59:59Z", by: 1 },
		{ id: 4, at: "2023-09-30T16:00:00Z", by: 1 },
	],
};

/*
 * Kiritimati is UTC+14: the week of Monday 30 December 2024 begins on Sunday 29 December at 10:00Z and is 2025-W01.
 *   1  Sun 29 Dec 23:59:59  09:59:59Z, the week before   2  Mon 30 Dec 00:00:00  10:00Z
 *   3  Wed 1 Jan 00:00:00   10:00Z on the 31st           4  Sun 5 Jan 23:59:59   09:59:59Z on the 5th
 */
export const YEAR_END: Dataset = {
	...WHOLE_2023,
	now: "2025-06-01T00:00:00Z",
	zone: "Pacific/Kiritimati",
	parts: [part("2024-10-01T00:00:00Z", "2025-03-01T00:00:00Z")],
	posts: [
		{ id: 1, at: "2024-12-29T09:59:59Z", by: 1 },
		{ id: 2, at: "2024-12-29T10:00:00Z", by: 1 },
		{ id: 3, at: "2024-12-31T10:00:00Z", by: 2 },
		{ id: 4, at: "2025-01-05T09:59:59Z", by: 1 },
	],
};

/** Four posts of one person on one day, in a week between two silent ones; the person joined the month before. */
export const ONE_POSTER: Dataset = {
	...WHOLE_2023,
	zone: "UTC",
	comings: [{ id: 0, at: "2023-04-04T08:00:00Z", kind: "joined_by_link", who: 7 }],
	parts: [part("2023-01-01T00:00:00Z", "2023-12-01T00:00:00Z")],
	posts: [1, 2, 3, 4].map((id) => ({ id, at: `2023-05-10T0${id}:00:00Z`, by: 7 })),
};

/** Twelve people with two posts each: 7 and 3 first by time, so that only the rule can put 1 first. */
export const TIE: Dataset = {
	...WHOLE_2023,
	zone: "UTC",
	parts: [part("2023-01-01T00:00:00Z", "2023-12-01T00:00:00Z")],
	posts: [7, 3, 1, 2, 4, 5, 6, 8, 9, 10, 11, 12].flatMap((by, index): Post[] => [
		{ id: 10 + index, at: `2023-05-08T${String(index).padStart(2, "0")}:00:00Z`, by },
		{ id: 30 + index, at: `2023-05-09T${String(index).padStart(2, "0")}:00:00Z`, by },
	]),
};

/*
 * A forum: 1 from before it (no topic), 2 in General, 3 and 4 in topic 50, 5 a reply within it; 6 in a topic whose
 * root is in no source; 7 replies to that root (an inferred topic keeps the target): a post, no reply.
 */
export const FORUM: Dataset = {
	...WHOLE_2023,
	zone: "UTC",
	parts: [part("2023-01-01T00:00:00Z", "2023-12-01T00:00:00Z")],
	topics: new Map([
		[50, "Launches"],
		[60, null],
	]),
	posts: [
		{ id: 70, at: "2023-05-08T01:00:00Z", by: 1 },
		{ id: 71, at: "2023-05-08T02:00:00Z", by: 2, topic: 1 },
		{ id: 72, at: "2023-05-08T03:00:00Z", by: 1, topic: 50 },
		{ id: 73, at: "2023-05-08T04:00:00Z", by: 2, topic: 50 },
		{ id: 74, at: "2023-05-08T05:00:00Z", by: 3, topic: 50, replyTo: 73 },
		{ id: 75, at: "2023-05-08T06:00:00Z", by: 1, topic: 60 },
		{ id: 76, at: "2023-05-08T07:00:00Z", by: 2, topic: 60, replyTo: 60 },
	],
};

/*
 * Two stretches with December 2022 missing: to Wednesday 30 November 12:00, and from Monday 2 January 2023 on. Nothing
 * shows reactions. The group is older than the history.
 *   week of 28 Nov: 60 of 168 hours held    week of 12 Dec: nothing    week of 2 Jan: whole, after a gap
 */
export const GAP: Dataset = {
	zone: "UTC",
	now: "2023-01-18T00:00:00Z",
	parts: [
		part("2022-09-05T00:00:00Z", "2022-11-30T12:00:00Z", [1_000, 2_000], false),
		part("2023-01-02T00:00:00Z", "2023-01-17T23:00:00Z", [9_000, 9_500], false),
	],
	posts: [
		{ id: 1_000, at: "2022-09-05T00:00:00Z", by: 1, reactions: null },
		{ id: 1_500, at: "2022-10-19T10:00:00Z", by: 1, reactions: null },
		{ id: 1_990, at: "2022-11-22T10:00:00Z", by: 1, reactions: null },
		{ id: 2_000, at: "2022-11-30T12:00:00Z", by: 1, reactions: null },
		{ id: 9_000, at: "2023-01-02T00:00:00Z", by: 2, reactions: null },
		{ id: 9_400, at: "2023-01-10T09:00:00Z", by: 2, reactions: null },
		{ id: 9_500, at: "2023-01-17T23:00:00Z", by: 3, reactions: null },
	],
};
