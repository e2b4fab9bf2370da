import { describe, expect, test } from "vitest";
import { planChat } from "@/lib/infographic/layout/chat-plan";
import { planQuiet } from "@/lib/infographic/layout/quiet-plan";
import { limitView } from "@/lib/infographic/limit-view";
import { isSparse } from "@/lib/infographic/recap-tree";
import type { Rect } from "@/lib/infographic/tree/box";
import { STRESS_VIEWS } from "@/scripts/bench/render-views/stress-views";

const PAGE = { width: 1080, height: 1350 };
/** Emptier than this between two parts looks like something is missing. */
const HOLE_MAX = 210;
/** A page of one number alone is a poster: air is what it is made of. */
const POSTER_MAX = 380;

function partsOf(name: string): Rect[] {
	const view = limitView(STRESS_VIEWS[name] ?? STRESS_VIEWS.full ?? fail());
	const plan = isSparse(view) ? planQuiet(view) : planChat(view);
	return Object.values(plan)
		.filter((part): part is Rect => part !== null && "height" in part && part.height > 0)
		.sort((one, other) => one.top - other.top);
}

function fail(): never {
	throw new Error("There is no such stress view.");
}

describe.each(Object.keys(STRESS_VIEWS))("the chat picture of a week: %s", (name) => {
	const parts = partsOf(name);

	test("keeps every part on the page", () => {
		for (const part of parts) {
			expect(part.left).toBeGreaterThanOrEqual(0);
			expect(part.top).toBeGreaterThanOrEqual(40);
			expect(part.left + part.width).toBeLessThanOrEqual(PAGE.width);
			expect(part.top + part.height).toBeLessThanOrEqual(PAGE.height - 20);
		}
	});

	test("lets no part run into the next, but the line under the number's foot", () => {
		for (let at = 1; at < parts.length; at++) {
			const [above, below] = [parts[at - 1] ?? fail(), parts[at] ?? fail()];
			const allowed = below.left === 0 ? above.height * 0.13 : 0;
			expect(below.top, JSON.stringify({ above, below })).toBeGreaterThanOrEqual(
				above.top + above.height - allowed - 0.5,
			);
		}
	});

	test("leaves no hole", () => {
		for (let at = 1; at < parts.length; at++) {
			const [above, below] = [parts[at - 1] ?? fail(), parts[at] ?? fail()];
			expect(below.top - above.top - above.height, JSON.stringify({ above, below })).toBeLessThanOrEqual(
				parts.length > 4 ? HOLE_MAX : POSTER_MAX,
			);
		}
	});
});

describe("planChat", () => {
	const full = limitView(STRESS_VIEWS.full ?? fail());

	test("gives the hours exactly the height of the people beside them", () => {
		const { body } = planChat(full);
		expect(body.plan.shape).toBe("beside");
		expect(body.height).toBeGreaterThanOrEqual(body.plan.heights.least);
	});

	test("gives a story a second line before its last word would be cut", () => {
		const story = "The busiest of 10 weeks on record: 96 messages from 29 people.";
		expect(planChat({ ...full, story }).story?.lines).toBe(2);
		expect(planChat({ ...full, story: "80% of last week's people wrote again, down from 100%." }).story?.lines).toBe(1);
	});

	test("gives the room of absent reactions to the parts above", () => {
		const without = planChat({ ...full, reactions: { title: "", items: [] } });
		const grown = [without.hero.size - planChat(full).hero.size, without.body.height - planChat(full).body.height];
		expect(Math.max(...grown)).toBeGreaterThan(15);
	});

	test("steps a number of seven digits down until it leaves room for its words", () => {
		const huge = planChat(limitView(STRESS_VIEWS["everything huge"] ?? fail()));
		expect(huge.hero.size).toBeLessThan(140);
		expect(huge.hero.size).toBeGreaterThan(110);
	});

	test("lays the week down when there are too few rows to stand beside it", () => {
		expect(planChat(limitView(STRESS_VIEWS["a group of two"] ?? fail())).body.plan.shape).toBe("stacked");
	});
});
