import fc from "fast-check";
import type { Label } from "@/lib/domain/label";
import type { WeekFacts } from "@/lib/metrics/week-facts";
import { type Dataset, type Post, part } from "../../../../blueprints/dataset";
import { factsOf } from "../../../../blueprints/facts-of";

export const ANY_WEEK = "2023-05-08";
const FIRST = Date.UTC(2023, 4, 8) / 1000;
const LABELS: readonly Label[] = ["question", "answer", "thanks", "ship", "blocker", "resolved"];

/** Two weeks of any talk: few people, many replies, every label, dense enough that things touch. */
const anyPosts = fc
	.array(
		fc.record({
			pause: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 40_000 })),
			by: fc.integer({ min: 1, max: 6 }),
			from: fc.constantFrom("human", "human", "human", "human", "deleted", "bot"),
			replyBack: fc.integer({ min: 0, max: 8 }),
			topic: fc.constantFrom(1, 1, 50),
			words: fc.integer({ min: 0, max: 12 }),
			labels: fc.subarray([...LABELS], { maxLength: 2 }),
			denied: fc.subarray<Label>(["answer"]),
			mentions: fc.subarray([1, 2, 3], { maxLength: 2 }),
			reactedBy: fc.option(fc.integer({ min: 1, max: 6 })),
			flag: fc.constantFrom("none", "none", "none", "forward", "deleted", "unread"),
		}),
		{ minLength: 1, maxLength: 60 },
	)
	.map((rows) => {
		let seconds = 0;
		return rows.map((row, index): Post => {
			seconds += row.pause;
			return {
				id: index + 1,
				at: new Date((FIRST + seconds) * 1000).toISOString(),
				by: row.by,
				from: row.from as never,
				topic: row.topic,
				words: row.words,
				labels: row.labels,
				denied: row.denied,
				mentions: row.mentions,
				...(row.replyBack > 0 ? { replyTo: index + 1 - row.replyBack } : {}),
				...(row.reactedBy === null ? {} : { reactedBy: { [row.reactedBy]: "👍" }, reactions: { "👍": 1 } }),
				...(row.flag === "none" ? {} : { [row.flag]: true as const }),
			};
		});
	});

/** Any talk, known up to any instant of three weeks. */
export const anyTalk = fc.record({ posts: anyPosts, knownHours: fc.integer({ min: 1, max: 21 * 24 }) }).map(
	({ posts, knownHours }): Dataset => ({
		zone: "UTC",
		beginsWithGroup: true,
		parts: [part("2023-04-03T10:00:00Z", new Date((FIRST + knownHours * 3_600) * 1000).toISOString())],
		topics: new Map([[50, "Help"]]),
		now: "2023-07-01T00:00:00Z",
		posts,
	}),
);

export function factsOfAny(data: Dataset): WeekFacts {
	return factsOf(data, ANY_WEEK);
}
