import { z } from "zod";
import { type EvidenceAnswer, EvidenceQuery, type EvidenceSide } from "@/lib/dashboard/evidence-contract";
import type { EvidenceSideRule } from "@/lib/metrics/evidence/evidence-rule";
import { formatMetric } from "@/lib/recap/view/metric-text";
import type { ServiceContext } from "../context";
import { toComparedCell } from "../dashboard/metric-cell";
import { readMessages } from "../messages/read-messages";
import { parseInput } from "../parse-input";
import { type CutEvidence, type CutSide, cutEvidence } from "./cut-evidence";
import { entryLabels } from "./entry-labels";
import { findEvidence, MetricKeyText } from "./find-evidence";
import { formatAmount } from "./format-amount";

const InputSchema = EvidenceQuery.extend({ ref: z.string(), week: z.string().optional(), metric: MetricKeyText });

/** Messages shown with a page. */
const MESSAGES_MAX = 20;
/** Stored and recounted numbers closer than this are the same. */
const SAME_WITHIN = 1e-6;

/**
 * What a week's number rests on, a page at a time: `cursor` goes on with both lists, or with the messages of one `entry`
 * of a `side`. Nothing on a page grows with the group. Throws like {@link findEvidence}.
 */
export async function getEvidence(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<EvidenceAnswer> {
	const { ref, week, metric, cursor, side, entry } = parseInput(InputSchema, input);
	const found = await findEvidence(ctx, { ref, metric, ...(week === undefined ? {} : { week }) });
	const { group, rollup, rule, evidence, recounted } = found;
	const cut = cutEvidence(evidence, { from: cursor, entry: entry === undefined ? null : { side, key: entry } });
	const [upper, lower] = await entryLabels(ctx, group, [
		[rule.numerator.shows, cut.numerator.items],
		[rule.denominator?.shows ?? "words", cut.denominator?.items ?? []],
	]);
	const stored = rollup.metrics[evidence.metric];
	return {
		week: rollup.weekStart,
		metric: toComparedCell(evidence.metric, stored, null),
		definitionVersion: rollup.version,
		stored: stored.value,
		recounted,
		recountedText: formatMetric(evidence.metric, recounted, "en", "whole"),
		isSame: isSame(stored.value, recounted),
		howCounted: rule.howCounted,
		numerator: toSide(rule.numerator, cut.numerator, upper),
		denominator:
			rule.denominator === null || cut.denominator === null ? null : toSide(rule.denominator, cut.denominator, lower),
		messages: await readMessages(ctx, group, idsToRead(cut, entry !== undefined)),
		next: cut.next === null ? null : String(cut.next),
	};
}

function toSide(rule: EvidenceSideRule, side: CutSide, labels: ReadonlyMap<string, string> | undefined): EvidenceSide {
	return {
		title: rule.title,
		total: side.total,
		totalText: formatAmount(side.total, rule.unit),
		entriesInAll: side.itemsInAll,
		entries: side.items.map(({ key, amount, messageIds, messageIdsInAll }) => ({
			key,
			label: labels?.get(key) ?? key,
			amount,
			amountText: formatAmount(amount, rule.unit),
			messageIds: [...messageIds],
			messageIdsInAll,
		})),
	};
}

/** Of one entry its messages, of many the first of each. */
function idsToRead({ numerator, denominator }: CutEvidence, isOneEntry: boolean): number[] {
	const items = isOneEntry ? [...numerator.items, ...(denominator?.items ?? [])] : numerator.items;
	const ids = items.flatMap(({ messageIds }) => (isOneEntry ? messageIds : messageIds.slice(0, 1)));
	return [...new Set(ids)].slice(0, MESSAGES_MAX);
}

function isSame(stored: number | null, recounted: number | null): boolean {
	if (stored === null || recounted === null) return stored === recounted;
	return Math.abs(stored - recounted) <= SAME_WITHIN * Math.max(1, Math.abs(stored));
}
