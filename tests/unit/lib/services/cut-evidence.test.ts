import { describe, expect, it } from "vitest";
import type { Evidence, EvidenceItem } from "@/lib/metrics/evidence";
import { cutEvidence, ENTRIES_MAX, IDS_MAX } from "@/lib/services/evidence/cut-evidence";

const people = (count: number, posts: number): EvidenceItem[] =>
	Array.from({ length: count }, (_, person) => ({
		key: String(person),
		messageIds: Array.from({ length: posts }, (_, at) => person * 10_000 + at),
		personId: person,
		amount: posts,
	}));
const evidence: Evidence = {
	metric: "reply_rate",
	recount: "ratio",
	numerator: people(70, 3),
	denominator: people(180, 900),
};

describe("a page of evidence", () => {
	it("holds a bounded part, and says how much there is in all", () => {
		const { numerator, denominator, next } = cutEvidence(evidence, { from: 0, entry: null });
		expect([numerator.items.length, numerator.itemsInAll, numerator.total]).toEqual([ENTRIES_MAX, 70, 210]);
		expect([denominator?.items.length, denominator?.itemsInAll]).toEqual([ENTRIES_MAX, 180]);
		expect(denominator?.items.map(({ messageIds }) => messageIds.length)).toEqual(Array(ENTRIES_MAX).fill(IDS_MAX));
		expect(denominator?.items[0]?.messageIdsInAll).toBe(900);
		expect(next).toBe(ENTRIES_MAX);
	});

	it("follows the other pages until the longer list is over, each entry once", () => {
		const seen: string[] = [];
		for (let from: number | null = 0; from !== null; ) {
			const page: ReturnType<typeof cutEvidence> = cutEvidence(evidence, { from, entry: null });
			seen.push(...(page.denominator?.items ?? []).map(({ key }) => key));
			from = page.next;
		}
		expect(seen).toEqual(evidence.denominator?.map(({ key }) => key));
	});

	it("of one entry pages through its messages, totals unchanged", () => {
		const entry = { side: "denominator", key: "5" } as const;
		const seen: number[] = [];
		for (let from: number | null = 0; from !== null; ) {
			const page: ReturnType<typeof cutEvidence> = cutEvidence(evidence, { from, entry });
			expect([page.numerator.items, page.numerator.total]).toEqual([[], 210]);
			seen.push(...(page.denominator?.items[0]?.messageIds ?? []));
			from = page.next;
		}
		expect(seen).toEqual(evidence.denominator?.[5]?.messageIds);
	});

	it("is over at once where there is nothing", () => {
		const nothing = cutEvidence({ ...evidence, numerator: [], denominator: null }, { from: 0, entry: null });
		expect(nothing).toEqual({ numerator: { total: 0, itemsInAll: 0, items: [] }, denominator: null, next: null });
	});
});
