/** How long something waited, and whether what it waited for came (or was only not seen to come until then). */
export interface WaitingTime {
	readonly hours: number;
	readonly isAnswered: boolean;
}

/**
 * Median of the Kaplan–Meier estimate of the waiting time: the first instant at which at most half still wait, those
 * not answered counted as waiting for as long as they were seen to. `null`: the curve never falls to a half.
 */
export function kaplanMeierMedian(times: readonly WaitingTime[]): number | null {
	// Of two that end at the same time the answered one goes first: whoever was only watched so long still waited then.
	const sorted = [...times].sort((a, b) => a.hours - b.hours || Number(b.isAnswered) - Number(a.isAnswered));
	let waiting = sorted.length;
	let share = 1;
	for (const [at, { hours, isAnswered }] of sorted.entries()) {
		if (isAnswered) share *= (waiting - 1) / waiting;
		waiting -= 1;
		const isLastOfInstant = sorted[at + 1]?.hours !== hours || sorted[at + 1]?.isAnswered !== true;
		// Rounding must not decide whether a half is reached.
		if (isAnswered && isLastOfInstant && share <= 0.5 + 1e-12) return hours;
	}
	return null;
}
