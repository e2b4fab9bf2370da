import { describe, expect, test } from "vitest";
import { type Audience, MEMBERS } from "@/lib/recap/audience";
import { buildRecap } from "@/lib/recap/build-recap";
import { buildRecapView } from "@/lib/recap/build-recap-view";
import type { Recap } from "@/lib/recap/recap";
import type { Locale, RecapView } from "@/lib/recap/recap-view";
import { FULL_NAMES, fullHistory, fullWeek, quietWeek } from "../../../factories/recap-weeks";

const PUBLIC: Audience = {
	isPublic: true,
	showsNames: false,
	showsGroup: false,
	pseudonymKey: "00112233445566778899aabbccddeeff",
};

const plain = (text: string | null | undefined): string => (text ?? "").replace(/[\u00A0\u202F]/g, " ");

function view(change: { recap?: Recap; locale?: Locale; audience?: Audience; title?: string } = {}): RecapView {
	return buildRecapView({
		recap: change.recap ?? buildRecap({ rollup: fullWeek(), history: fullHistory() }),
		chat: { title: change.title ?? "Night Owls 🦉 Клуб" },
		names: FULL_NAMES,
		locale: change.locale ?? "en",
		audience: change.audience ?? MEMBERS,
	});
}

describe("a full week for its members", () => {
	test("blueprint in English", () => {
		expect(view()).toMatchObject({
			mode: "full",
			group: { title: "Night Owls 🦉 Клуб", initials: "NO" },
			weekLabel: "Week 46 · 10–16 November 2025",
			badge: null,
			story: "24 people wrote here for the first time, up from 15.",
			hero: {
				value: "4,218",
				label: "messages this week",
				delta: { direction: "up", desirability: "good", text: "18%" },
				versus: "vs 3,571",
				median: "4-week median 3,405",
			},
			kpis: [
				{
					value: "132",
					label: "active members",
					delta: { direction: "flat", desirability: "neutral", text: "steady" },
				},
				{ value: "24", label: "new voices", delta: { direction: "up", desirability: "good", text: "60%" } },
				{ value: "35%", label: "are replies", delta: { direction: "flat", text: "steady" } },
				{
					value: "0.45",
					label: "reactions per message",
					delta: { direction: "down", desirability: "bad", text: "−0.05" },
				},
			],
			trend: [3300, 3420, 3390, 3571, 4218],
			boards: [
				{ key: "helpers", title: "Most replies to others" },
				{ key: "newVoices", title: "New voices" },
				{ key: "posters", title: "Most active" },
			],
			reactions: {
				items: [
					{ emoji: "❤", count: "812" },
					{ emoji: "🔥" },
					{ emoji: "⭐", count: "12" },
					{ emoji: "🤯", count: "3" },
				],
			},
			footer: { left: "Shiplog · definitions: METRICS.md", right: "4,218 messages · Europe/Kyiv" },
		});
	});

	test("blueprint in Russian: forms agree with their numbers", () => {
		const seen = view({ locale: "ru" });
		expect(plain(seen.story)).toBe("Впервые написавших: 24, неделей раньше — 15.");
		expect(plain(`${seen.hero.value} ${seen.hero.label}`)).toBe("4 218 сообщений за неделю");
		expect(seen.kpis.map(({ label }) => label)).toEqual([
			"активных участника",
			"новых голоса",
			"доля ответов",
			"реакций на сообщение",
		]);
		expect(seen.heat.weekdays.join("")).toBe("ПВСЧПСВ");
		expect(seen.heat.peak?.label).toBe("Пт 21:00");
	});

	test("shows three people a board in the order of their counts, bars measured by the first", () => {
		const posters = view().boards.find((board) => board.key === "posters");
		expect(posters?.people.map(({ name, count }) => `${name} ${count}`)).toEqual([
			"Олена Коваль 612",
			"محمد علی 540",
			"Priya शर्मा 🌙 391",
		]);
		expect(posters?.people.map(({ share }) => share)).toEqual([1, 540 / 612, 391 / 612]);
	});

	test("a name that is hidden, blank or only invisible signs is a member, and bidi orders are gone", () => {
		const names = view().boards.flatMap(({ people }) => people.map(({ name }) => name));
		expect(names).toContain("Zoë Ångström");
		expect(names.filter((name) => name === "Member")).toHaveLength(2);
	});

	test("titles keep their emoji and lose telephone numbers; a topic without a title is the general one", () => {
		expect(view().topics.items.map(({ title }) => title)).toEqual(["General", "Show & tell 🚀", "Call •••"]);
	});

	test("the words of the picture stay within sixty", () => {
		for (const locale of ["en", "ru"] as const) {
			const seen = view({ locale });
			const ours = [
				seen.weekLabel,
				seen.story,
				seen.hero.label,
				seen.hero.versus,
				seen.hero.delta?.text,
				...seen.kpis.flatMap(({ label, delta }) => [label, delta?.text]),
				...seen.boards.map(({ title }) => title),
				seen.heat.title,
				seen.heat.peak?.label,
				seen.footer.left,
				seen.footer.right,
			].join(" ");
			const words = ours.match(/\p{L}[\p{L}.]*/gu) ?? [];
			expect(words.length).toBeLessThanOrEqual(60);
		}
	});
});

describe("part of a week", () => {
	test("wears a badge below 95 % and none from there", () => {
		const recap = buildRecap({ rollup: fullWeek(), history: fullHistory() });
		expect(view({ recap: { ...recap, coverage: 0.62 } }).badge).toBe("62% of the week collected");
		expect(plain(view({ recap: { ...recap, coverage: 0.62 }, locale: "ru" }).badge)).toBe("собрано 62 % недели");
		expect(view({ recap: { ...recap, coverage: 0.95 } }).badge).toBeNull();
		expect(view({ recap: { ...recap, coverage: null } }).badge).toBeNull();
	});
});

describe("light cards", () => {
	test("a quiet week is one number and one prompt", () => {
		const seen = view({ recap: buildRecap({ rollup: quietWeek(), history: fullHistory() }) });
		expect(seen).toMatchObject({
			mode: "quiet",
			story: "A quiet week: 11 messages from 3 people. What is everyone working on?",
			hero: { value: "11", label: "messages this week", delta: null, versus: null },
			kpis: [],
			boards: [],
			topics: { items: [] },
		});
		expect(seen.heat.peak).toBeNull();
		expect(seen.heat.cells.flat().every((posts) => posts === 0)).toBe(true);
	});

	test("a first week has numbers and people, and no change anywhere", () => {
		const seen = view({ recap: buildRecap({ rollup: fullWeek(), history: [] }) });
		expect(seen.story).toBe("The first week on record: 4,218 messages from 132 people.");
		expect([seen.hero, ...seen.kpis].map(({ delta }) => delta)).toEqual([null, null, null, null, null]);
		expect(seen.hero.versus).toBeNull();
		expect(seen.boards).toHaveLength(3);
	});
});

describe("the public", () => {
	test("sees no name of a person, of the group or of a topic", () => {
		const seen = JSON.stringify(view({ audience: PUBLIC }));
		for (const secret of ["Олена", "محمد", "Priya", "田中", "Ångström", "Night Owls", "Show & tell"])
			expect(seen).not.toContain(secret);
		expect(view({ audience: PUBLIC }).group.title).toBe("Private group");
	});

	test("sees nobody whose count is below five, and no reaction or hour below five", () => {
		const seen = view({ audience: PUBLIC });
		expect(seen.boards.flatMap(({ people }) => people.map(({ count }) => count))).toEqual([
			"23",
			"19",
			"14",
			"612",
			"540",
			"391",
		]);
		expect(seen.reactions.items.map(({ count }) => count)).toEqual(["812", "391", "12"]);
		expect(seen.heat.cells[0]?.[3]).toBe(0);
		expect(seen.heat.cells[4]?.[21]).toBe(61);
		expect(view().heat.cells[0]?.[3]).toBe(3);
	});

	test("a person keeps one invented name on all boards, and no two share one", () => {
		const recap = buildRecap({
			rollup: fullWeek({ repliers: [{ peerId: 1, count: 23 }], newVoices: [{ peerId: 1, count: 14 }] }),
			history: fullHistory(),
		});
		const boards = view({ recap, audience: PUBLIC }).boards.map(({ people }) => people.map(({ name }) => name));
		expect(new Set(boards.flat()).size).toBe(3);
		expect(new Set([boards[0]?.[0], boards[1]?.[0], boards[2]?.[0]]).size).toBe(1);
	});

	test("is not told of fewer than five people, in tiles, changes or sentences", () => {
		const recap = buildRecap({ rollup: fullWeek(), history: fullHistory() });
		const few = { ...recap.metrics.new_voices, value: 4 } as Recap["metrics"][string];
		const changed: Recap = {
			...recap,
			metrics: { ...recap.metrics, new_voices: few },
			kpis: recap.kpis.map((kpi) => (kpi.metric === "new_voices" ? { ...kpi, value: 4 } : kpi)),
			story: { rule: "newcomers_wave", values: { voices: 24, previousVoices: 3 } },
		};
		const seen = view({ recap: changed, audience: PUBLIC });
		expect(seen.kpis.map(({ label }) => label)).not.toContain("new voices");
		expect(seen.story).toBe("4,218 messages from 132 people.");
		expect(view({ recap: changed }).story).toContain("up from 3");
	});

	test("does not learn a small number of the week before from a change", () => {
		const recap = buildRecap({ rollup: fullWeek(), history: fullHistory() });
		const before = recap.kpis.map((kpi) => (kpi.metric === "new_voices" ? { ...kpi, previous: 3 } : kpi));
		const tile = view({ recap: { ...recap, kpis: before }, audience: PUBLIC }).kpis.find(
			({ label }) => label === "new voices",
		);
		expect(tile).toMatchObject({ value: "24", delta: null, median: null });
	});

	test("sees no rate over fewer than five", () => {
		const recap = buildRecap({ rollup: fullWeek(), history: fullHistory() });
		const rate = { ...recap.metrics.reply_rate, denominator: 4 } as Recap["metrics"][string];
		const changed = { ...recap, metrics: { ...recap.metrics, reply_rate: rate } };
		expect(view({ recap: changed, audience: PUBLIC }).kpis.map(({ label }) => label)).not.toContain("are replies");
		expect(view({ recap: changed }).kpis.map(({ label }) => label)).toContain("are replies");
	});

	test("a quiet week does not say how few wrote", () => {
		const seen = view({ recap: buildRecap({ rollup: quietWeek(), history: fullHistory() }), audience: PUBLIC });
		expect(seen.story).toBe("A quiet week. What is everyone working on?");
	});

	test("sees names and title where the owner shows them, and small counts nowhere", () => {
		const seen = view({ audience: { isPublic: true, showsNames: true, showsGroup: true } });
		expect(seen.group.title).toBe("Night Owls 🦉 Клуб");
		expect(seen.boards[0]?.people.map(({ name }) => name)).toEqual(["田中 さくら", "Member"]);
		expect(seen.topics.items.map(({ title }) => title)).toEqual(["General", "Show & tell 🚀"]);
	});
});
