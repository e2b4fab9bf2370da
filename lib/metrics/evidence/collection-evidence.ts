import { addDays } from "../../time/local-date";
import { startOfDay } from "../../time/wall-clock";
import { weekRange } from "../../time/week";
import type { COLLECTION_DEFINITIONS } from "../definitions/collection";
import type { EvidenceItem } from "../evidence";
import type { EvidenceFacts } from "./evidence-facts";
import type { EvidenceRule } from "./evidence-rule";
import { counted } from "./person-items";

const HOUR_MS = 3_600_000;

/** Metric 56: what all others rest on. */
export const COLLECTION_EVIDENCE: Readonly<Record<keyof typeof COLLECTION_DEFINITIONS, EvidenceRule>> = {
	data_coverage: {
		recount: "ratio",
		howCounted: "Hours within a stretch that some source held over the hours of the week.",
		numerator: { title: "Stretches some source held", shows: "time", unit: "hours" },
		denominator: { title: "Days of the week", shows: "day", unit: "hours" },
		find: (facts) => ({ numerator: held(facts), denominator: days(facts) }),
	},
	id_gaps: {
		recount: "sum",
		howCounted: "Numbers between the week's first and last row that belong to no row of it, added up.",
		numerator: { title: "Runs of missing numbers", shows: "words", unit: "messages" },
		denominator: null,
		reads: "ids",
		find: ({ heldIds }) => ({ numerator: gaps(heldIds), denominator: null }),
	},
};

function held({ week, stretches }: EvidenceFacts): EvidenceItem[] {
	const { start, end } = weekRange(week);
	return stretches
		.map(({ fromMs, toMs }) => [Math.max(fromMs, start.getTime()), Math.min(toMs, end.getTime())] as const)
		.filter(([from, to]) => to > from)
		.map(([from, to]) => counted(`${from}:${to}`, (to - from) / HOUR_MS));
}

/** A day that DST changes has 23 or 25 hours. */
function days({ week }: EvidenceFacts): EvidenceItem[] {
	return Array.from({ length: 7 }, (_, weekday) => {
		const [day, next] = [addDays(week.start, weekday), addDays(week.start, weekday + 1)];
		return counted(day, (startOfDay(next, week.zone).getTime() - startOfDay(day, week.zone).getTime()) / HOUR_MS);
	});
}

function gaps(ids: readonly number[]): EvidenceItem[] {
	return ids.flatMap((id, index) => {
		const next = ids[index + 1] ?? id + 1;
		if (next - id < 2) return [];
		return [counted(next - id === 2 ? `${id + 1}` : `${id + 1} to ${next - 1}`, next - id - 1)];
	});
}
