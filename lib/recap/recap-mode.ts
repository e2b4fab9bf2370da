import type { WeekRollup } from "../metrics/week-rollup";
import type { Recap } from "./recap";
import type { WeekHistory } from "./week-history";

/** Below either, boards and percentages would be about hardly anybody: a light card says so instead. */
const FULL_MESSAGES_MIN = 20;
const FULL_ACTIVE_MIN = 5;

/** `quiet` before `baseline`: a first week of three posts is not a base to compare with. */
export function recapMode(rollup: Pick<WeekRollup, "metrics">, history: WeekHistory): Recap["mode"] {
	if (isQuiet(rollup.metrics)) return "quiet";
	return history.knownWeeks === 0 ? "baseline" : "full";
}

/** Whether a week had too little in it for a full recap; an unknown week counts as one that had nothing. */
export function isQuiet(metrics: WeekRollup["metrics"]): boolean {
	const messages = metrics.messages.value ?? 0;
	const active = metrics.active_members.value ?? 0;
	return messages < FULL_MESSAGES_MIN || active < FULL_ACTIVE_MIN;
}
