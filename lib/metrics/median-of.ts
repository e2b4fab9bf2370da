/** The middle value, or half way between the two middle ones; 0 of nothing. */
export function medianOf(values: readonly number[]): number {
	const sorted = Float64Array.from(values).sort();
	const middle = sorted.length / 2;
	const upper = sorted[Math.floor(middle)] ?? 0;
	return Number.isInteger(middle) ? ((sorted[middle - 1] ?? 0) + upper) / 2 : upper;
}

/** The value at rank ⌈share·n⌉ from the smallest; 0 of nothing. */
export function nearestRank(values: readonly number[], share: number): number {
	const sorted = Float64Array.from(values).sort();
	// 0.9 · 110 is a little more than 99 in binary: rounding must not skip a rank.
	return sorted[Math.ceil(share * sorted.length - 1e-9) - 1] ?? 0;
}
