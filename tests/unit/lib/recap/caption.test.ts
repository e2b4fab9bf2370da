import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { altTextOf } from "@/lib/recap/alt-text";
import { type Audience, MEMBERS } from "@/lib/recap/audience";
import { buildRecap } from "@/lib/recap/build-recap";
import { buildRecapView } from "@/lib/recap/build-recap-view";
import { CAPTION_MAX, captionOf } from "@/lib/recap/caption";
import type { RecapView } from "@/lib/recap/recap-view";
import { FULL_NAMES, fullHistory, fullWeek, quietWeek } from "../../../factories/recap-weeks";

const PUBLIC: Audience = { isPublic: true, showsNames: false, showsGroup: false, pseudonymKey: "a".repeat(32) };

const VIEWS: RecapView[] = [fullWeek(), quietWeek()].flatMap((rollup) =>
	[fullHistory(), []].flatMap((history) =>
		[MEMBERS, PUBLIC].flatMap((audience) =>
			(["en", "ru"] as const).map((locale) =>
				buildRecapView({
					recap: buildRecap({ rollup, history }),
					chat: { title: "Night Owls" },
					names: FULL_NAMES,
					locale,
					audience,
				}),
			),
		),
	),
);

/** Every text of the picture; the ticks of the hour axis are furniture, its cells have no text. */
function printed(view: RecapView): string[] {
	const { heat, ...rest } = view;
	const texts: string[] = heat.peak === null ? [] : [heat.peak.label];
	const walk = (value: unknown): void => {
		if (typeof value === "string") texts.push(value);
		else if (value !== null && typeof value === "object") Object.values(value).forEach(walk);
	};
	walk(rest);
	return texts;
}

const NUMBER = /\d+(?:[.,\u00A0\u202F]\d+)*/g;

describe("the caption", () => {
	test.each(VIEWS.map((view, at) => [at, view] as const))("has every number of picture %d", (_at, view) => {
		const caption = captionOf(view);
		const numbers = printed(view).flatMap((text) => text.match(NUMBER) ?? []);
		expect(numbers.length).toBeGreaterThan(3);
		for (const number of numbers) expect(caption.match(NUMBER)).toContain(number);
	});

	test("says on its first line what the picture is", () => {
		const [full, , russian] = [VIEWS[0], null, VIEWS[1]];
		expect(full && captionOf(full).split("\n")[0]).toBe("Night Owls: recap of week 46 · 10–16 November 2025");
		expect(russian && captionOf(russian).split("\n")[0]).toBe("Night Owls: итоги, неделя 46 · 10–16 ноября 2025");
	});

	test("tells the direction of a change in a word beside the arrow", () => {
		expect(VIEWS[0] && captionOf(VIEWS[0])).toContain(
			"4,218 messages this week (↗ up 18%, vs 3,571, 4-week median 3,405)",
		);
	});

	test("isolates right-to-left names, so that the number beside them stays theirs", () => {
		expect(VIEWS[0] && captionOf(VIEWS[0])).toContain("\u2068محمد علی\u2069 540");
	});

	test("stays within Telegram's limit whatever people call themselves, and cuts names, not numbers", () => {
		const recap = buildRecap({ rollup: fullWeek(), history: fullHistory() });
		const name = fc.oneof(
			fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 }),
			fc.constant("👨‍👩‍👧‍👦".repeat(40)),
			fc.constant("م".repeat(400)),
			fc.constant(`a${"\u0301".repeat(200)}`),
		);
		fc.assert(
			fc.property(
				fc.array(name, { minLength: 8, maxLength: 8 }),
				fc.constantFrom("en" as const, "ru" as const),
				(names, locale) => {
					const view = buildRecapView({
						recap: { ...recap, topics: recap.topics.map((topic, at) => ({ ...topic, title: names[at] ?? null })) },
						chat: { title: names[7] ?? "" },
						names: new Map(names.map((text, at) => [at + 1, text])),
						locale,
						audience: MEMBERS,
					});
					const caption = captionOf(view);
					expect(caption.length).toBeLessThanOrEqual(CAPTION_MAX);
					for (const { count } of view.boards.flatMap((board) => board.people)) expect(caption).toContain(` ${count}`);
					expect(caption).toContain(view.footer.right);
				},
			),
			{ numRuns: 60 },
		);
	});
});

describe("the alternative text", () => {
	test("names the picture in one line and describes its charts in the other part", () => {
		const view = VIEWS[0];
		if (view === undefined) throw new Error("no view");
		const alt = altTextOf(view);
		expect(alt.short).toBe("Night Owls: recap of week 46 · 10–16 November 2025: 4,218 messages this week");
		expect(alt.long).toContain("Line over 5 weeks, oldest first: 3,300, 3,420, 3,390, 3,571, 4,218.");
		expect(alt.long).toContain("Mon 3, Tue —, Wed 40, Thu —, Fri 61, Sat —, Sun —.");
	});

	test("does not describe hours that are not drawn", () => {
		const quiet = VIEWS.find((view) => view.mode === "quiet");
		expect(quiet && altTextOf(quiet).long).toContain("No hours are shown.");
	});
});
