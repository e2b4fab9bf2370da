import { describe, expect, test } from "vitest";
import { limitView } from "@/lib/infographic/limit-view";
import { PICTURE_FORMATS } from "@/lib/infographic/picture-format";
import { recapTree } from "@/lib/infographic/recap-tree";
import { THEMES } from "@/lib/infographic/theme/theme";
import type { DrawingElement, Element, TextElement } from "@/lib/infographic/tree/element";
import { sampleView } from "@/scripts/bench/render-views/sample-view";
import { STRESS_VIEWS } from "@/scripts/bench/render-views/stress-views";

function leaves(element: Element): (TextElement | DrawingElement)[] {
	return element.kind === "box" ? element.children.flatMap(leaves) : [element];
}

const texts = (element: Element): TextElement[] => leaves(element).filter((leaf) => leaf.kind === "text");

const pictures = Object.entries(STRESS_VIEWS).flatMap(([name, view]) =>
	PICTURE_FORMATS.flatMap((format) => THEMES.map((theme) => ({ name, view, format, theme }))),
);

describe.each(pictures)("$format, $theme: $name", ({ view, format, theme }) => {
	const tree = recapTree(limitView(view), { format, theme });

	test("says nothing smaller than can be read on a phone", () => {
		for (const leaf of texts(tree)) expect(leaf.style.fontSize, leaf.text).toBeGreaterThanOrEqual(22);
	});

	test("names people in at least 26 pixels, all in the same size", () => {
		const names = new Set(limitView(view).boards.flatMap((board) => board.people.map((person) => person.name)));
		const shown = texts(tree).filter((leaf) => names.has(leaf.text));
		expect(Math.min(26, ...shown.map((leaf) => Number(leaf.style.fontSize)))).toBe(26);
	});

	test("draws with numbers that are numbers", () => {
		const json = JSON.stringify(tree);
		expect(json).not.toMatch(/NaN|Infinity|undefined|null,null/u);
	});

	test("names no place to fetch anything from", () => {
		const drawn = leaves(tree).filter((leaf) => leaf.kind === "drawing");
		for (const { svg } of drawn) {
			expect(svg.replaceAll("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|href|data:|<text|<image/u);
		}
	});
});

describe("recapTree", () => {
	test("is the same for the same view, to the last number", () => {
		const draw = (): string => JSON.stringify(recapTree(limitView(sampleView()), { format: "chat", theme: "dark" }));
		expect(draw()).toBe(draw());
	});

	test("shows every fact of a full week", () => {
		const view = limitView(sampleView());
		const shown = texts(recapTree(view, { format: "chat", theme: "light" })).map((leaf) => leaf.text);
		const facts = [
			view.group.title,
			view.weekLabel,
			view.story,
			view.hero.value,
			view.hero.label,
			view.hero.delta?.text ?? "",
			view.hero.versus ?? "",
			view.heat.peak?.label ?? "",
			...view.kpis.flatMap((kpi) => [kpi.value, kpi.label, kpi.delta?.text ?? ""]),
			...view.boards.flatMap((board) => [
				board.title,
				...board.people.flatMap((person) => [person.name, person.count]),
			]),
			...view.reactions.items.map((item) => item.count),
			view.footer.left,
			view.footer.right,
		];
		for (const fact of facts) expect(shown).toContain(fact);
	});

	test("gives each name its own direction, and starts all of them at the left", () => {
		const tree = recapTree(limitView(sampleView()), { format: "chat", theme: "dark" });
		const styleOf = (name: string) => texts(tree).find((leaf) => leaf.text === name)?.style;
		expect(styleOf("محمد علی")).toMatchObject({ direction: "rtl", textAlign: "left" });
		expect(styleOf("דנה לוי")).toMatchObject({ direction: "rtl", textAlign: "left" });
		expect(styleOf("João Pedro 🇧🇷")).toMatchObject({ direction: "ltr", textAlign: "left" });
	});
});
