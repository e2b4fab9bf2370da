import type { Evidence, EvidenceItem } from "@/lib/metrics/evidence";
import { totalOf } from "@/lib/metrics/evidence/person-items";

/** Entries of a side on one page, and ids of one entry on it. */
export const ENTRIES_MAX = 50;
export const IDS_MAX = 200;

/** Which part of an evidence is wanted. */
export interface EvidenceCut {
	/** Entries before it were seen already; of one entry, its ids. */
	readonly from: number;
	/** One entry alone, to page through its messages. */
	readonly entry: { readonly side: "numerator" | "denominator"; readonly key: string } | null;
}

export interface CutItem extends EvidenceItem {
	readonly messageIdsInAll: number;
}

export interface CutSide {
	/** Of all items, shown or not. */
	readonly total: number;
	readonly itemsInAll: number;
	readonly items: readonly CutItem[];
}

export interface CutEvidence {
	readonly numerator: CutSide;
	readonly denominator: CutSide | null;
	/** Where the next page begins; `null`: this was the last. */
	readonly next: number | null;
}

/** A page of an evidence. However much a week holds, a page has {@link ENTRIES_MAX} entries of {@link IDS_MAX} ids at most. */
export function cutEvidence(evidence: Evidence, cut: EvidenceCut): CutEvidence {
	const numerator = cutSide(evidence.numerator, "numerator", cut);
	const denominator = evidence.denominator === null ? null : cutSide(evidence.denominator, "denominator", cut);
	const next = cut.from + (cut.entry === null ? ENTRIES_MAX : IDS_MAX);
	const length =
		cut.entry === null
			? Math.max(numerator.itemsInAll, denominator?.itemsInAll ?? 0)
			: Math.max(0, ...[...numerator.items, ...(denominator?.items ?? [])].map((item) => item.messageIdsInAll));
	return { numerator, denominator, next: next < length ? next : null };
}

function cutSide(items: readonly EvidenceItem[], side: "numerator" | "denominator", cut: EvidenceCut): CutSide {
	const { entry, from } = cut;
	const shown =
		entry === null
			? items.slice(from, from + ENTRIES_MAX)
			: items.filter(({ key }) => entry.side === side && entry.key === key);
	const firstId = entry === null ? 0 : from;
	return {
		total: totalOf(items),
		itemsInAll: items.length,
		items: shown.map((item) => ({
			...item,
			messageIds: item.messageIds.slice(firstId, firstId + IDS_MAX),
			messageIdsInAll: item.messageIds.length,
		})),
	};
}
