import { expect, it } from "vitest";
import { labelBits } from "@/lib/domain/label";
import { countDays, type DayPost } from "@/lib/metrics/day-counts";
import { DayClock } from "@/lib/time/day-clock";
import { parseLocalDate } from "@/lib/time/local-date";
import { parseTimeZone } from "@/lib/time/time-zone";

const BERLIN = new DayClock(parseTimeZone("Europe/Berlin"));

function aPost(messageId: number, at: string, rest: Partial<DayPost> = {}): DayPost {
	const base = { senderId: 1, senderKind: "human", kind: "text", topicId: null, albumId: null } as const;
	const facts = { parentId: null, parentKind: null, reactions: 0, words: 2, labels: 0 };
	return { messageId, at: Date.parse(at), ...base, ...facts, ...rest };
}

it("counts people apart from everybody else, an album once, and an hour the clock repeats twice into one cell", () => {
	const { cells, memberDays } = countDays(
		[
			aPost(1, "2023-10-28T22:30:00Z", { labels: labelBits(["question"]), reactions: 3 }),
			aPost(2, "2023-10-29T00:30:00Z", { senderId: 2, parentId: 1, parentKind: "human" }),
			aPost(3, "2023-10-29T01:30:00Z", { kind: "photo", albumId: 3, labels: labelBits(["ship", "thanks"]) }),
			aPost(4, "2023-10-29T01:30:01Z", { kind: "photo", albumId: 3, reactions: 2 }),
			aPost(5, "2023-10-29T01:31:00Z", { senderId: 9, senderKind: "bot", parentId: 1, parentKind: "human" }),
			aPost(6, "2023-10-29T01:32:00Z", { senderId: null }),
			aPost(7, "2023-10-29T01:33:00Z", { parentId: 1, parentKind: "human" }),
			aPost(8, "2023-10-29T01:34:00Z", { parentId: 9, parentKind: "bot", topicId: 5 }),
		],
		BERLIN,
	);
	const nothing = { posts: 0, otherPosts: 0, replies: 0, media: 0, reactedPosts: 0, reactions: 0, words: 0 };
	const unlabelled = { questions: 0, thanks: 0, ships: 0, blockers: 0, resolved: 0 };
	const day = "2023-10-29";
	expect(cells).toEqual([
		{
			...nothing,
			...unlabelled,
			day,
			hour: 0,
			topicId: 0,
			posts: 1,
			reactedPosts: 1,
			reactions: 3,
			words: 2,
			questions: 1,
		},
		{
			...{ ...nothing, ...unlabelled, day, hour: 2, topicId: 0 },
			...{ posts: 3, otherPosts: 2, replies: 1, media: 1, reactions: 2, words: 8, thanks: 1, ships: 1 },
		},
		{ ...nothing, ...unlabelled, day, hour: 2, topicId: 5, posts: 1, words: 2 },
	]);
	expect(memberDays).toEqual([
		{ day, memberId: 1, posts: 4, replies: 0 },
		{ day, memberId: 2, posts: 1, replies: 1 },
	]);
});

it("leaves out what lies in other days than those asked for", () => {
	const posts = [aPost(1, "2023-05-01T10:00:00Z"), aPost(2, "2023-05-02T10:00:00Z")];
	const { cells, memberDays } = countDays(posts, BERLIN, new Set([parseLocalDate("2023-05-02")]));
	expect([...cells, ...memberDays].map(({ day }) => day)).toEqual(["2023-05-02", "2023-05-02"]);
});
