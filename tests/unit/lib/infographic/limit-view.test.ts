import { describe, expect, test } from "vitest";
import { limitView } from "@/lib/infographic/limit-view";
import { absurdNumbersView, HOSTILE_TEXTS, hostileView } from "@/scripts/bench/render-views/hostile-views";
import { people, sampleView } from "@/scripts/bench/render-views/sample-view";

describe("limitView", () => {
	test("keeps an ordinary view as it is", () => {
		expect(limitView(sampleView())).toEqual(sampleView());
	});

	test("gives a limited view back unchanged, so that keys agree", () => {
		for (const text of Object.values(HOSTILE_TEXTS)) {
			const once = limitView(hostileView(text));
			expect(limitView(once)).toEqual(once);
		}
	});

	test("cuts lists to what the page has room for", () => {
		const many = people(...Array.from({ length: 9 }, (_, at) => [`P${at}`, at + 1] as const));
		const view = limitView(
			sampleView({
				boards: Array.from({ length: 5 }, () => ({ title: "B", people: many })),
				trend: Array.from({ length: 40 }, (_, at) => at),
			}),
		);
		expect(view.boards).toHaveLength(3);
		expect(view.boards[0]?.people).toHaveLength(3);
		expect(view.trend).toEqual([28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39]);
	});

	test("drops boards without people, so that no title stands over nothing", () => {
		expect(limitView(sampleView({ boards: [{ title: "Empty", people: [] }] })).boards).toEqual([]);
	});

	test("calls a person whose name is nothing a member, in the view's language", () => {
		const nameless = { title: "B", people: people(["\u3164\u200B", 3]) };
		expect(limitView(sampleView({ boards: [nameless] })).boards[0]?.people[0]?.name).toBe("Member");
		expect(limitView(sampleView({ locale: "ru", boards: [nameless] })).boards[0]?.people[0]?.name).toBe("Участник");
	});

	test("turns numbers that are none into unknown or nothing", () => {
		const view = limitView(absurdNumbersView());
		expect(view.trend.every((value) => value === null || (value >= 0 && value <= 1e12))).toBe(true);
		expect(view.boards[0]?.people.every((person) => person.share >= 0 && person.share <= 1)).toBe(true);
		expect(view.heat.cells.flat().every(Number.isFinite)).toBe(true);
		expect(view.heat.cells.map((hours) => hours.length)).toEqual([24, 24, 24, 24, 24, 24, 24]);
	});

	test("rings no hour that is not on the clock", () => {
		expect(limitView(absurdNumbersView()).heat.peak).toBeNull();
	});
});
