import type { EvidenceItem } from "../evidence";

/** Most first; of equals the one that was first to be seen, then by key: a rule, so that two runs and two pages agree. */
export function byAmount(a: EvidenceItem, b: EvidenceItem): number {
	if (a.amount !== b.amount) return b.amount - a.amount;
	const [one = Infinity, other = Infinity] = [a.messageIds[0], b.messageIds[0]];
	if (one !== other) return one - other;
	return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
