import { z } from "zod";
import type { INSIGHT_KINDS, Insights } from "@/lib/dashboard/labels-contract";
import type { EntryKind } from "@/lib/metrics/evidence/evidence-rule";
import type { MetricKey } from "@/lib/metrics/metric-key";
import type { MetricValue } from "@/lib/metrics/metric-value";
import { formatMetric } from "@/lib/recap/view/metric-text";
import type { ServiceContext } from "../context";
import { statusNote } from "../dashboard/status-note";
import { resolveGroup } from "../groups/resolve-group";
import { readMessages } from "../messages/read-messages";
import { parseInput } from "../parse-input";
import { getWeekRollup } from "../rollup/get-week-rollup";
import { entryLabels } from "./entry-labels";
import { INSIGHT_LISTS } from "./insight-lists";

const InputSchema = z.object({
	/** Slug or Telegram id. */
	ref: z.string(),
	/** Monday; the newest complete week by default. */
	week: z.string().optional(),
});

interface InsightSection {
	readonly kind: (typeof INSIGHT_KINDS)[number];
	readonly title: string;
	/** What its entries are called after. */
	readonly shows: EntryKind;
	/** The number it is counted by. */
	readonly key: MetricKey;
	readonly nothing: string;
}

/** In reading order: what to act on, then what to be glad of. */
const SECTIONS: readonly InsightSection[] = [
	{
		kind: "open_questions",
		title: "Open questions",
		shows: "message",
		key: "open_questions",
		nothing: "Every question got an answer.",
	},
	{
		kind: "blockers",
		title: "Blockers",
		shows: "message",
		key: "blockers_opened",
		nothing: "Nobody said they were stuck.",
	},
	{ kind: "demos", title: "Shipped", shows: "message", key: "demos_shipped", nothing: "Nothing was shown." },
	{ kind: "helpers", title: "Helpers", shows: "person", key: "answerers", nothing: "No question was answered." },
	{
		kind: "threads",
		title: "Busiest threads",
		shows: "message",
		key: "threads",
		nothing: "Nobody replied to anybody.",
	},
	{
		kind: "connections",
		title: "New connections",
		shows: "pair",
		key: "new_connections",
		nothing: "Nobody replied to anybody for the first time.",
	},
];

/**
 * What of a week is worth reading: the lists its rollup keeps by message and person, put into words. Throws AppError:
 * `not_found`, `invalid` for a day that is no Monday, `conflict` while the week is measured again.
 */
export async function getInsights(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<Insights> {
	const { ref, week } = parseInput(InputSchema, input);
	const group = await resolveGroup(ctx, { ref });
	const { groupId } = group;
	const rollup = await getWeekRollup(ctx, week === undefined ? { groupId } : { groupId, weekStart: week });
	const found = SECTIONS.map((section) => ({ section, list: INSIGHT_LISTS[section.kind](rollup.insights) }));
	const ids = found.flatMap(({ list }) => list.flatMap(({ messageIds }) => messageIds));
	const [messages, titles] = await Promise.all([
		readMessages(ctx, group, [...new Set(ids)]),
		entryLabels(
			ctx,
			group,
			found.map(({ section, list }) => [section.shows, list]),
		),
	]);
	const byId = new Map(messages.map((message) => [message.messageId, message]));
	return {
		week: rollup.weekStart,
		sections: found.map(({ section, list }, at) => {
			const metric = rollup.metrics[section.key];
			return {
				...headOf(section, metric, list.length),
				items: list.map(({ key, detail, messageIds }) => ({
					title: titles[at]?.get(key) ?? key,
					detail,
					messages: messageIds.flatMap((id) => byId.get(id) ?? []),
				})),
			};
		}),
	};
}

function headOf({ kind, title, key, nothing }: InsightSection, metric: MetricValue, listed: number) {
	const words = metric.value === null ? (statusNote(metric) ?? nothing) : nothing;
	return {
		kind,
		title,
		metric: metric.value === null ? null : formatMetric(key, metric.value, "en", "whole"),
		nothing: listed > 0 ? null : words,
		itemsInAll: Math.max(listed, metric.value ?? 0),
	};
}
