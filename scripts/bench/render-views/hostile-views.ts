import type { RecapView } from "@/lib/recap/recap-view";
import { sampleView } from "./sample-view";

/** Texts that broke renderers: too long, too deep, misdirected, malformed, or pretending to be markup. */
export const HOSTILE_TEXTS: Readonly<Record<string, string>> = {
	"20,000 stacked marks": `Z${"\u0321\u0489\u0300\u0301".repeat(5_000)}algo`,
	"10,000 letters": "word ".repeat(2_000),
	"200,000 letters": "text ".repeat(40_000),
	"one word of 100,000 letters": "a".repeat(100_000),
	"50,000 Arabic letters": "مرحبا بكم ".repeat(5_000),
	"20,000 Han characters": "周报最活跃的成员骨直".repeat(2_000),
	"5,000 right-to-left overrides": "\u202Egpj.exe".repeat(5_000),
	"control characters": "\u0000A\u0007B\u001B[31mC\u0085\uFEFF\uFFFE",
	"lone surrogates": "\uD83Dname\uDC00 \uD800\uD800",
	markup: "</text><script>alert(1)</script><img src=x onerror=y>&amp;&#0;{{x}}",
	"addresses instead of words": "http://127.0.0.1/a.png file:///etc/passwd data:image/png;base64,AAAA",
	nothing: "",
	"only invisible letters": "\u3164\u200B\u2060\u00AD \u115F",
	"letters no font has": "꧁༺𒐫𓂀𝕏𝔘𝔫𝔦༻꧂ \u{10FFFF}\uE000",
	"2,000 flags and families": "👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🇺🇦".repeat(2_000),
	"2,000 joiners": "\u200D".repeat(2_000),
};

/** A view with the same text in every place that takes one. */
export function hostileView(value: string): RecapView {
	const view = sampleView();
	const person = { name: value, count: value, share: 1, seed: 1 };
	return sampleView({
		group: { title: value, initials: value, seed: 3 },
		weekLabel: value,
		badge: value,
		story: value,
		hero: { value, label: value, delta: { direction: "up", desirability: "good", text: value }, versus: value },
		kpis: view.kpis.map((kpi) => ({ ...kpi, value, label: value })),
		boards: [1, 2, 3].map(() => ({ title: value, people: [person, person, person] })),
		heat: {
			...view.heat,
			title: value,
			peak: { weekday: 3, hour: 20, label: value },
			weekdays: Array.from({ length: 7 }, () => value),
			hours: Array.from({ length: 4 }, () => value),
		},
		reactions: { title: value, items: Array.from({ length: 6 }, () => ({ emoji: value, count: value })) },
		topics: { title: value, items: Array.from({ length: 5 }, () => ({ title: value, share: 1, count: value })) },
		footer: { left: value, right: value },
	});
}

/** Numbers no metric would give, in every place that takes one. */
export function absurdNumbersView(): RecapView {
	const numbers = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1, 1e308, Number.MIN_VALUE];
	const view = sampleView();
	return sampleView({
		group: { ...view.group, seed: Number.NaN },
		trend: [...numbers, null, ...numbers],
		boards: [
			{ title: "Bars", people: numbers.slice(0, 3).map((share) => ({ name: "N", count: "∞", share, seed: share })) },
		],
		heat: {
			...view.heat,
			cells: Array.from({ length: 9 }, (_, day) => numbers.map((value) => value * day)),
			peak: { weekday: 99, hour: -4, label: "never" },
		},
		topics: { title: "Topics", items: numbers.map((share) => ({ title: "T", share, count: "1" })) },
	});
}
