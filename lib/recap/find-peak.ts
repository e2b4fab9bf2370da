import type { WeekRollup } from "../metrics/week-rollup";
import type { Recap } from "./recap";

/** The hour with most posts, the earliest of equals; `null` for a silent week. */
export function findPeak(heat: WeekRollup["heat"]): Recap["peak"] {
	let peak: NonNullable<Recap["peak"]> | null = null;
	for (const [weekday, hours] of heat.entries()) {
		for (const [hour, posts] of hours.entries()) {
			if (posts > (peak?.posts ?? 0)) peak = { weekday, hour, posts };
		}
	}
	return peak;
}
