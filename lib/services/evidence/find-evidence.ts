import { z } from "zod";
import type { Group } from "@/lib/domain/group";
import type { Evidence } from "@/lib/metrics/evidence";
import { evidenceOf } from "@/lib/metrics/evidence/evidence-of";
import type { EvidenceRule } from "@/lib/metrics/evidence/evidence-rule";
import { EVIDENCE_RULES } from "@/lib/metrics/evidence/evidence-rules";
import { recountEvidence } from "@/lib/metrics/evidence/recount-evidence";
import { METRIC_KEYS } from "@/lib/metrics/metric-key";
import type { WeekRollup } from "@/lib/metrics/week-rollup";
import { parseTimeZone } from "@/lib/time/time-zone";
import { parseWeek } from "@/lib/time/week";
import type { ServiceContext } from "../context";
import { resolveGroup } from "../groups/resolve-group";
import { parseInput } from "../parse-input";
import { getWeekRollup } from "../rollup/get-week-rollup";
import { readEvidenceFacts } from "./read-evidence-facts";

/** Name of a number. */
export const MetricKeyText = z.enum(METRIC_KEYS, "There is no such number. `shiplog metrics` lists them.");

const InputSchema = z.object({
	/** Slug or Telegram id. */
	ref: z.string(),
	/** Monday; the newest complete week by default. */
	week: z.string().optional(),
	metric: MetricKeyText,
});

/** One number as it is stored, and everything it rests on as it is now. */
export interface FoundEvidence {
	readonly group: Group;
	readonly rollup: WeekRollup;
	readonly rule: EvidenceRule;
	readonly evidence: Evidence;
	/** The number counted again from what was found; `null`: it cannot be said. */
	readonly recounted: number | null;
}

/**
 * Finds what a week's number rests on, by reading the week's messages again: asked for by people, never on the way to a
 * page. Throws AppError: `not_found` for an unknown group or week, `invalid` for a day that is no Monday.
 */
export async function findEvidence(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<FoundEvidence> {
	const { ref, week, metric } = parseInput(InputSchema, input);
	const group = await resolveGroup(ctx, { ref });
	const { groupId } = group;
	const rollup = await getWeekRollup(ctx, week === undefined ? { groupId } : { groupId, weekStart: week });
	const rule = EVIDENCE_RULES[metric];
	const facts = await readEvidenceFacts(ctx, group, parseWeek(rollup.weekStart, parseTimeZone(rollup.zone)), rule);
	const evidence = evidenceOf(metric, facts);
	// What is pending or withheld is not said by another door; a quotient over nothing may have become one.
	const { status, reason } = rollup.metrics[metric];
	const isSaid = status === "ok" || status === "partial" || reason === "zero_denominator";
	return { group, rollup, rule, evidence, recounted: isSaid ? recountEvidence(evidence) : null };
}
