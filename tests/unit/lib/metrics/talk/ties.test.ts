import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PersonPair } from "@/lib/metrics/person-pair";
import { analyseTalk } from "@/lib/metrics/talk/analyse-talk";
import { bridgesOf } from "@/lib/metrics/talk/bridges";
import { findCommunities } from "@/lib/metrics/talk/communities";
import { degreesOf } from "@/lib/metrics/talk/measure-graph";
import { analyseSessions, gapOfPauses } from "@/lib/metrics/talk/sessions";
import { talkOf } from "@/lib/metrics/talk/talk";
import { talkMetrics } from "../../../../blueprints/talk-metrics";
import { ANY_WEEK, anyTalk, factsOfAny } from "./any-talk";

const RUNS = { numRuns: 60 };
const pair = (lowId: number, highId: number): PersonPair => ({ lowId, highId });
const tie = (lowId: number, highId: number, weight = 1) => ({
	...pair(lowId, highId),
	lowToHigh: weight,
	highToLow: 0,
	messageIds: [],
});
/** Two triangles and the one tie between them. */
const TWO_CIRCLES = [tie(1, 2), tie(1, 3), tie(2, 3), tie(3, 4), tie(4, 5), tie(4, 6), tie(5, 6)];

const anyPairs = fc
	.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })), {
		selector: ([a, b]) => `${Math.min(a, b)}:${Math.max(a, b)}`,
		maxLength: 20,
	})
	.map((pairs) => pairs.filter(([a, b]) => a !== b).map(([a, b]) => pair(Math.min(a, b), Math.max(a, b))));

function circlesOf(pairs: readonly PersonPair[], ids: readonly number[]): number {
	const circle = new Map(ids.map((id) => [id, id]));
	for (const { lowId, highId } of pairs) {
		const [from, to] = [circle.get(lowId), circle.get(highId)];
		for (const id of ids) if (circle.get(id) === from) circle.set(id, to ?? id);
	}
	return new Set(circle.values()).size;
}

describe("bridges", () => {
	it("are the ties whose loss divides people, and no others", () => {
		fc.assert(
			fc.property(anyPairs, (pairs) => {
				const ids = [...new Set(pairs.flatMap(({ lowId, highId }) => [lowId, highId]))];
				const whole = circlesOf(pairs, ids);
				const divides = pairs.filter(
					(lost) =>
						circlesOf(
							pairs.filter((kept) => kept !== lost),
							ids,
						) > whole,
				);
				expect(bridgesOf(pairs)).toEqual(divides);
			}),
			{ numRuns: 300 },
		);
	});

	it("are found along a chain of twenty thousand", () => {
		const chain = Array.from({ length: 20_000 }, (_, at) => pair(at, at + 1));
		expect(bridgesOf(chain)).toHaveLength(20_000);
		expect(bridgesOf([...chain, pair(0, 20_000)])).toHaveLength(0);
	});
});

describe("circles", () => {
	it("are two where two triangles hang on one tie: 6/7 of the ties within, half of that by chance", () => {
		const found = findCommunities({ innerTies: TWO_CIRCLES });
		expect(found?.count).toBe(2);
		expect(found?.modularity).toBeCloseTo(6 / 7 - 1 / 2, 12);
		expect(bridgesOf(TWO_CIRCLES)).toEqual([TWO_CIRCLES[3]]);
	});

	it("weigh replies, not only ties", () => {
		const heavy = findCommunities({ innerTies: [tie(1, 2, 10), tie(2, 3), tie(3, 4, 10)] });
		// 20 of 21 within two circles of equal weight.
		expect(heavy?.modularity).toBeCloseTo(20 / 21 - 1 / 2, 12);
	});

	it("do not exist without ties", () => {
		expect(findCommunities({ innerTies: [] })).toBeNull();
	});
});

describe("a week's ties", () => {
	it("keep every share within 0 and 1, and every degree within the others", () => {
		fc.assert(
			fc.property(anyTalk, (data) => {
				const metrics = talkMetrics(data, ANY_WEEK);
				for (const metric of Object.values(metrics)) {
					if (metric.value === null) continue;
					expect(Number.isFinite(metric.value)).toBe(true);
					if (metric.unit === "share") expect(metric.value).toBeLessThanOrEqual(1 + 1e-9);
					if (metric !== metrics.modularity) expect(metric.value).toBeGreaterThanOrEqual(-1e-9);
				}
				const { graph } = analyseTalk(factsOfAny(data));
				expect(Math.max(0, ...degreesOf(graph))).toBeLessThanOrEqual(Math.max(0, graph.people.length - 1));
				expect(degreesOf(graph).reduce((a, b) => a + b, 0)).toBe(2 * graph.innerTies.length);
			}),
			RUNS,
		);
	});

	it("grow threads whose messages belong to one each", () => {
		fc.assert(
			fc.property(anyTalk, (data) => {
				const { threads, talk } = analyseTalk(factsOfAny(data));
				const ids = threads.flatMap(({ messageIds }) => messageIds);
				expect(new Set(ids).size).toBe(ids.length);
				for (const { messageIds, depth, people, rootId } of threads) {
					expect(messageIds[0]).toBe(rootId);
					expect(depth).toBeLessThan(messageIds.length);
					expect(people).toBeLessThanOrEqual(messageIds.length);
					expect(messageIds.every((id) => (talk.byId.get(id)?.at ?? Infinity) < talk.endAt)).toBe(true);
				}
			}),
			RUNS,
		);
	});

	it("open as many blockers as are closed and still open", () => {
		fc.assert(
			fc.property(anyTalk, (data) => {
				const { blockers_opened, blockers_closed, blockers_open, demos_shipped, shippers } = talkMetrics(
					data,
					ANY_WEEK,
				);
				expect(Number(blockers_closed.value) + Number(blockers_open.value)).toBe(Number(blockers_opened.value));
				expect(Number(shippers.value)).toBeLessThanOrEqual(Number(demos_shipped.value));
			}),
			RUNS,
		);
	});
});

describe("sessions", () => {
	it("part a week's posts at every pause that is longer than the gap, and nowhere else", () => {
		fc.assert(
			fc.property(anyTalk, (data) => {
				const talk = talkOf(factsOfAny(data));
				const { sessions, gapMs } = analyseSessions(talk);
				expect(sessions.flatMap(({ messageIds }) => messageIds)).toEqual(talk.posts.map(({ messageId }) => messageId));
				for (const [at, { startAt }] of sessions.entries()) {
					if (at > 0) expect(startAt - (sessions[at - 1]?.endAt ?? startAt)).toBeGreaterThan(gapMs);
				}
			}),
			RUNS,
		);
	});

	it.each([
		["few pauses say nothing: half an hour", new Array<number>(19).fill(60_000), 30],
		["at least a quarter of an hour", new Array<number>(20).fill(60_000), 15],
		["at most three hours", new Array<number>(20).fill(86_400_000), 180],
		["19 of 20 pauses fit", [...new Array<number>(18).fill(60_000), 20 * 60_000, 86_400_000], 20],
	])("%s", (_, pauses, minutes) => {
		expect(gapOfPauses(pauses) / 60_000).toBe(minutes);
	});
});
