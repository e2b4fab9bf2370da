import type { RecapView } from "../../../lib/recap/recap-view";
import { people, sampleView } from "../render-views/sample-view";

const NAMES = [
	"Олена Коваль",
	"محمد علی",
	"Priya शर्मा 🌙",
	"田中 さくら",
	"דנה לוי",
	"João Pedro 🇧🇷",
	"Zoë 👩🏽‍💻",
	"김민준",
	"สมชาย ใจดี",
];

/** The sample's week with other numbers, names and cells for every `turn`, so that nothing is drawn from a cache. */
export function variedView(turn: number): RecapView {
	const view = sampleView();
	const name = (at: number): string => `${NAMES[(turn + at) % NAMES.length]} ${turn + at}`;
	return {
		...view,
		hero: { ...view.hero, value: (4218 + turn * 37).toLocaleString("en") },
		trend: view.trend.map((value, at) => (value ?? 0) + ((turn * 131 + at * 17) % 700)),
		boards: view.boards.map((board, at) => ({
			...board,
			people: people(
				[name(at * 3), 90 + turn],
				[name(at * 3 + 1), 60 + (turn % 29)],
				[name(at * 3 + 2), 11 + (turn % 7)],
			),
		})),
		heat: {
			...view.heat,
			cells: view.heat.cells.map((hours, day) => hours.map((count, hour) => count + ((turn + day * hour) % 9))),
		},
	};
}
