/** Index of the first item for which `isPast` holds; `isPast` must be false for a head of the list and true for the rest. */
export function findPosition<T>(items: readonly T[], isPast: (item: T) => boolean): number {
	let low = 0;
	let high = items.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		const item = items[middle];
		if (item !== undefined && isPast(item)) high = middle;
		else low = middle + 1;
	}
	return low;
}
