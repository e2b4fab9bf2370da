import type { BoardView, PersonView, RecapView } from "@/lib/recap/recap-view";

/** A week's rhythm without chance: mornings rise, evenings peak, weekends sleep late. */
function rhythm(): number[][] {
	return Array.from({ length: 7 }, (_, day) =>
		Array.from({ length: 24 }, (_hour, hour) => {
			const evening = Math.exp(-((hour - 20) ** 2) / 14) * 26;
			const noon = Math.exp(-((hour - 12) ** 2) / 20) * 14;
			const late = day > 4 ? Math.exp(-(hour ** 2) / 6) * 9 : 0;
			const texture = ((day * 7 + hour * 13) % 11) / 11;
			return Math.max(0, Math.round((evening + noon + late) * (0.55 + 0.6 * texture) * (day === 3 ? 1.3 : 1) - 1.2));
		}),
	);
}

export function people(...entries: readonly (readonly [name: string, count: number])[]): PersonView[] {
	const most = Math.max(...entries.map(([, count]) => count));
	return entries.map(([name, count], seed) => ({
		name,
		count: String(count),
		share: count / most,
		seed: seed * 3 + count,
	}));
}

const BOARDS: readonly BoardView[] = [
	{ title: "Helped the most", people: people(["Олена Коваль", 23], ["محمد علی", 19], ["Priya शर्मा 🌙", 11]) },
	{ title: "New voices", people: people(["田中 さくら", 14], ["דנה לוי", 9], ["João Pedro 🇧🇷", 6]) },
	{
		title: "Wrote the most",
		people: people(["Zoë Ångström 👩🏽‍💻", 612], ["김민준", 540], ["Maximilian von Hohenstein-Wolfenbüttel", 391]),
	},
];

/** A full week in English with names in many scripts: the picture everything else is a variation of. */
export function sampleView(change: Partial<RecapView> = {}): RecapView {
	return {
		locale: "en",
		mode: "full",
		group: { title: "Night Owls 🦉 Клуб", initials: "NO", seed: 0 },
		weekLabel: "Week 46 · 10–16 November 2025",
		badge: null,
		story: "The busiest week since August: 9 of 11 questions were answered, most of them within five minutes.",
		hero: {
			value: "4,218",
			label: "messages this week",
			delta: { direction: "up", desirability: "good", text: "18%" },
			versus: "vs 3,571",
		},
		kpis: [
			{ value: "132", label: "people talking", delta: { direction: "up", desirability: "good", text: "6.5%" } },
			{ value: "1,902", label: "reactions", delta: { direction: "down", desirability: "bad", text: "4.1%" } },
			{ value: "24", label: "new voices", delta: { direction: "up", desirability: "good", text: "+9" } },
			{
				value: "4.6 min",
				label: "median first answer",
				delta: { direction: "down", desirability: "good", text: "25%" },
			},
		],
		trend: [2410, 2690, 2830, 2600, 3120, 3010, 3290, 3480, 3190, 3560, 3571, 4218],
		boards: BOARDS,
		heat: {
			title: "When you talk",
			cells: rhythm(),
			peak: { weekday: 3, hour: 20, label: "Thu 20:00" },
			weekdays: ["M", "T", "W", "T", "F", "S", "S"],
			hours: ["00", "06", "12", "18"],
		},
		reactions: {
			title: "Top reactions",
			items: [
				{ emoji: "❤", count: "812" },
				{ emoji: "😂", count: "540" },
				{ emoji: "🔥", count: "391" },
				{ emoji: "👍🏽", count: "204" },
				{ emoji: "🤯", count: "96" },
				{ emoji: "🎉", count: "71" },
			],
		},
		topics: { title: "Topics", items: [] },
		footer: { left: "4,218 messages · Europe/Kyiv", right: "1,284 members" },
		...change,
	};
}
