/** A block's claim on spare room, taken in turn: it grows up to `upTo` before the next claim is heard. */
export interface Claim<Key extends string> {
	readonly key: Key;
	readonly upTo: number;
	/** Page height that one unit of this block costs; 1 when absent. */
	readonly cost?: number;
}

/**
 * Shares out height: every block starts at its least, then claims are met in order until the room is used up. What
 * nobody claims is returned as `rest` (negative when even the least does not fit).
 */
export function fill<Key extends string>(
	room: number,
	least: Readonly<Record<Key, number>>,
	claims: readonly Claim<Key>[],
): { sizes: Record<Key, number>; rest: number } {
	const sizes: Record<Key, number> = { ...least };
	const costOf = (key: Key): number => claims.find((claim) => claim.key === key)?.cost ?? 1;
	let rest = room;
	for (const key in sizes) rest -= sizes[key] * costOf(key);
	for (const { key, upTo, cost = 1 } of claims) {
		const grown = Math.max(0, Math.min(upTo - sizes[key], rest / cost));
		sizes[key] += grown;
		rest -= grown * cost;
	}
	return { sizes, rest };
}
