import type { EvidenceItem } from "../evidence";

/** Most first; ties by person, then by key: a rule, so that two runs and two pages agree. */
export function byAmount(a: EvidenceItem, b: EvidenceItem): number {
	if (a.amount !== b.amount) return b.amount - a.amount;
	if (a.personId !== b.personId) return (a.personId ?? 0) - (b.personId ?? 0);
	return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
