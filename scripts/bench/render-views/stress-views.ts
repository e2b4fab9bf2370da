import type { RecapView } from "@/lib/recap/recap-view";
import { people, sampleView } from "./sample-view";

const FULL = sampleView();
const SILENT_WEEK = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
const NO_HEAT: RecapView["heat"] = { ...FULL.heat, cells: SILENT_WEEK, peak: null };
const NO_REACTIONS: RecapView["reactions"] = { title: "", items: [] };
const WITHOUT_DELTAS = FULL.kpis.map((kpi) => ({ ...kpi, delta: null }));

const RUSSIAN: Partial<RecapView> = {
	locale: "ru",
	group: { title: "Ночные совы 🦉", initials: "НС", seed: 1 },
	weekLabel: "Неделя 46 · 10–16 ноября 2025",
	badge: "собрано 62 % недели",
	story: "Самая оживлённая неделя с августа: ответили на 9 из 11 вопросов.",
	hero: {
		value: "4 218",
		label: "сообщений за неделю",
		delta: { direction: "up", desirability: "good", text: "18 %" },
		versus: "было 3 571",
	},
	kpis: [
		{ value: "132", label: "участника писали", delta: { direction: "up", desirability: "good", text: "6,5 %" } },
		{ value: "92 %", label: "вопросов с ответом", delta: { direction: "up", desirability: "good", text: "+4 п. п." } },
		{ value: "24", label: "новых голоса", delta: { direction: "flat", desirability: "neutral", text: "0" } },
		{ value: "4,6 мин", label: "медиана ответа", delta: { direction: "down", desirability: "good", text: "25 %" } },
	],
	boards: [
		{ title: "Больше всех помогли", people: people(["Олена Коваль", 23], ["محمد علی", 19], ["Priya शर्मा 🌙", 11]) },
		{ title: "Новые голоса", people: people(["田中 さくら", 14]) },
	],
	heat: {
		...FULL.heat,
		title: "Когда пишут",
		peak: { weekday: 3, hour: 20, label: "Чт 20:00" },
		weekdays: ["П", "В", "С", "Ч", "П", "С", "В"],
	},
	topics: {
		title: "Темы",
		items: [
			{ title: "Общее", share: 1, count: "2 310" },
			{ title: "Запуски 🚀", share: 0.5, count: "1 100" },
			{ title: "Вопросы и ответы", share: 0.3, count: "640" },
		],
	},
	footer: { left: "4 218 сообщений · Europe/Kyiv", right: "1 284 участника" },
};

const QUIET: Partial<RecapView> = {
	mode: "quiet",
	group: { title: "Harbour Makers", initials: "HM", seed: 2 },
	story: "A quiet week, and that is fine. Two questions are still open: could you take one?",
	hero: {
		value: "14",
		label: "messages this week",
		delta: { direction: "down", desirability: "bad", text: "61%" },
		versus: "vs 36",
	},
	kpis: [
		{ value: "4", label: "people talking", delta: null },
		{ value: "1 of 3", label: "questions answered", delta: null },
		{ value: "9 h", label: "median first answer", delta: null },
	],
	trend: [40, 52, null, 31, 36, 44, 38, 30, 41, 33, 36, 14],
	boards: [{ title: "Kept it going", people: people(["Zoë Ångström", 5], ["김민준", 3]) }],
	heat: NO_HEAT,
	reactions: NO_REACTIONS,
	footer: { left: "14 messages · Europe/London", right: "" },
};

const HUGE: Partial<RecapView> = {
	group: {
		title: "Максимально длинное название сообщества разработчиков и дизайнеров 🦉🦉🦉",
		initials: "МД",
		seed: 3,
	},
	badge: "only 62% of this long week was collected",
	story: "Incomprehensibilities ".repeat(12),
	hero: {
		value: "1,234,567",
		label: "messages this week from everyone in here",
		delta: { direction: "up", desirability: "good", text: "1,234%" },
		versus: "vs 1,034,567",
	},
	kpis: FULL.kpis.map((kpi) => ({ ...kpi, value: "123,456", label: "unbelievably long label here" })),
	boards: FULL.boards.map((board) => ({
		title: `${board.title} and then some more words`,
		people: board.people.map((person) => ({
			...person,
			name: "نگهبانان شب برنامه‌نویسی و دوستان بسیار خوب ما",
			count: "1,234,567",
		})),
	})),
	reactions: { title: "", items: FULL.reactions.items.map((item) => ({ ...item, count: "12,345" })) },
};

/** Weeks that holes, overflow and overlaps would show in; every layout test and golden draws from these. */
export const STRESS_VIEWS: Readonly<Record<string, RecapView>> = {
	full: FULL,
	russian: sampleView(RUSSIAN),
	quiet: sampleView(QUIET),
	silent: sampleView({
		...QUIET,
		story: "Nobody wrote this week. What are you building?",
		hero: { value: "0", label: "messages this week", delta: null, versus: null },
		kpis: [],
		trend: [3, null, null, 2, 0, 0, 0],
		boards: [],
	}),
	baseline: sampleView({
		mode: "baseline",
		group: { title: "نگهبانان شب برنامه‌نویسی", initials: "نش", seed: 4 },
		story: "The first full week on record: next Monday there is something to compare with.",
		hero: { value: "1,204", label: "messages this week", delta: null, versus: null },
		kpis: WITHOUT_DELTAS,
		trend: [null, null, null, null, 1204],
		reactions: NO_REACTIONS,
	}),
	"a group of two": sampleView({
		boards: [{ title: "Wrote the most", people: people(["Ana", 120], ["Bo", 90]) }],
		hero: {
			...FULL.hero,
			value: "210",
			delta: { direction: "flat", desirability: "neutral", text: "0%" },
			versus: "vs 210",
		},
		story: "Short and steady.",
		reactions: { title: "Top reactions", items: FULL.reactions.items.slice(0, 2) },
	}),
	"one of one": sampleView({
		boards: ["Helped", "Arrived"].map((title) => ({ title, people: people(["Ana", 12]) })),
		reactions: NO_REACTIONS,
		story: "",
		kpis: FULL.kpis.slice(0, 1),
	}),
	"everything huge": sampleView(HUGE),
	"without reactions": sampleView({ reactions: NO_REACTIONS, story: "One short line." }),
	"without people": sampleView({ boards: [] }),
	"without hours": sampleView({ heat: NO_HEAT, boards: FULL.boards.slice(0, 2) }),
	"without hours, one person": sampleView({
		heat: NO_HEAT,
		boards: [{ title: "Helped", people: people(["Ana", 12]) }],
	}),
	"without history": sampleView({ trend: [], mode: "baseline", kpis: WITHOUT_DELTAS }),
	"without anything": sampleView({
		boards: [],
		heat: NO_HEAT,
		trend: [],
		kpis: [],
		reactions: NO_REACTIONS,
		story: "",
	}),
};
