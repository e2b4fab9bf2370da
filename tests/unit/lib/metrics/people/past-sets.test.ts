import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inactivePeople, lostRegulars, reactivatedPeople } from "@/lib/metrics/people/comebacks";
import { analyseEngagement } from "@/lib/metrics/people/engagement";
import { packPeople, unpackPeople } from "@/lib/metrics/people/pack-people";
import { trailsOf } from "@/lib/metrics/people/trails";
import type { PersonWeek } from "@/lib/metrics/people-history";
import { parseLocalDate } from "@/lib/time/local-date";
import { parseTimeZone } from "@/lib/time/time-zone";

const person = fc.record({
	personId: fc.integer({ min: 1, max: 12 }),
	days: fc.integer({ min: 1, max: 127 }),
	posts: fc.integer({ min: 1, max: 9 }),
	marks: fc.integer({ min: 0, max: 3 }),
});
const week = fc.uniqueArray(person, { selector: ({ personId }) => personId, maxLength: 8 });
const weeks = fc.array(week, { minLength: 27, maxLength: 27 });

/** The rules again, written over plain sets of people. */
function setsOf(all: readonly (readonly PersonWeek[])[]) {
	const active = all.map((people) => new Set(people.map(({ personId }) => personId)));
	const everybody = [...new Set(active.flatMap((people) => [...people]))].sort((a, b) => a - b);
	const count = (id: number, from: number, to: number) =>
		active.slice(from, to + 1).filter((people) => people.has(id)).length;
	const keep = (passes: (id: number) => boolean) => everybody.filter(passes);
	return { keep, count };
}

describe("half a year of people", () => {
	it("sorts people into states as plain sets do", () => {
		fc.assert(
			fc.property(weeks, (all) => {
				const { keep, count } = setsOf(all);
				const trails = trailsOf(all);
				const states = analyseEngagement(trails);
				expect(states.consistent).toEqual(keep((id) => count(id, 0, 3) >= 3));
				expect(states.paused).toEqual(keep((id) => count(id, 1, 4) >= 3 && count(id, 0, 0) === 0));
				expect(states.disengaged).toEqual(keep((id) => count(id, 4, 7) >= 3 && count(id, 0, 3) === 0));
				expect(inactivePeople(trails)).toEqual(keep((id) => count(id, 0, 3) === 0));
				const loyal = (id: number) =>
					all
						.slice(5, 18)
						.flatMap((people) => people.filter(({ personId }) => personId === id).map(({ posts }) => posts));
				const total = (id: number) => loyal(id).reduce((sum, posts) => sum + posts, 0);
				expect(lostRegulars(trails)).toEqual(keep((id) => total(id) >= 4 && count(id, 0, 4) === 0));
			}),
		);
	});

	it("puts nobody into two states that exclude each other", () => {
		let seen = 0;
		fc.assert(
			fc.property(weeks, (all) => {
				const current = new Set(all[0]?.map(({ personId }) => personId));
				const { paused, disengaged, returned, vital, connected } = analyseEngagement(trailsOf(all));
				seen += paused.length + disengaged.length + returned.length;
				expect([...paused, ...disengaged].some((id) => current.has(id))).toBe(false);
				expect([...returned, ...connected].every((id) => current.has(id))).toBe(true);
				expect(paused.some((id) => disengaged.includes(id))).toBe(false);
				expect(vital.length).toBeLessThanOrEqual(
					new Set(
						all
							.slice(0, 4)
							.flat()
							.map(({ personId }) => personId),
					).size,
				);
			}),
			{ numRuns: 200 },
		);
		expect(seen).toBeGreaterThan(0);
	});

	it("calls nobody back from a long silence who wrote in the last 90 days", () => {
		const at = { start: parseLocalDate("2023-07-03"), zone: parseTimeZone("UTC") };
		fc.assert(
			fc.property(weeks, (all) => {
				const earlier = all.slice(1).map((_, index) => ({
					start: parseLocalDate(new Date(Date.UTC(2023, 6, 3 - 7 * (index + 1))).toISOString().slice(0, 10)),
					fromMs: Date.UTC(2023, 6, 3 - 7 * (index + 1)),
					toMs: Date.UTC(2023, 6, 3 - 7 * index),
					coverage: 1,
					isCensored: false,
				}));
				const history = { firstPostAt: new Map(), earlier, membership: [], reactions: [] };
				const facts = { week: at, history, peopleBefore: all.slice(1) };
				const back = reactivatedPeople(facts, all[0] ?? [], new Set());
				const { keep, count } = setsOf(all);
				const recent = keep((id) => count(id, 1, 11) > 0);
				expect(back.some((id) => recent.includes(id))).toBe(false);
				const longGone = keep((id) => count(id, 0, 0) === 1 && count(id, 1, 13) === 0);
				expect(longGone.every((id) => back.includes(id))).toBe(true);
			}),
		);
	});

	it("is stored in bytes and read back the same, whatever the ids", () => {
		const anyone = fc.record({
			personId: fc.maxSafeInteger(),
			days: fc.integer({ min: 0, max: 127 }),
			posts: fc.integer({ min: 0, max: 4_294_967_295 }),
			marks: fc.integer({ min: 0, max: 3 }),
		});
		fc.assert(
			fc.property(fc.array(anyone), (people) => {
				expect(unpackPeople(packPeople(people))).toEqual(people);
			}),
		);
	});
});
