import { listMemberNames } from "@/db/queries/member-names";
import type { CountedRow } from "@/db/queries/query-conditions";
import type { QueryRow } from "@/lib/dashboard/query-contract";
import { LANGUAGES } from "@/lib/domain/language";
import { MESSAGE_KINDS } from "@/lib/domain/message";
import type { SpanVerdict } from "@/lib/query/judge-span";
import { bitsOfLabels } from "@/lib/query/label-bits";
import type { QueryDimension } from "@/lib/query/metric-query";
import { LANGUAGE_NAMES, UNTOLD } from "@/lib/query/query-values";
import { nameShown } from "@/lib/recap/names";
import type { ServiceContext } from "../context";
import { countRow } from "./count-row";
import { topicTitle } from "./number-filters";
import type { QueryScope } from "./query-scope";

/** Rows from the most to the least, called as people call them. Without a dimension, the one row is the total. */
export async function nameRows(
	ctx: ServiceContext,
	scope: QueryScope,
	by: QueryDimension | null,
	counts: readonly CountedRow[],
	verdict: SpanVerdict,
): Promise<QueryRow[]> {
	if (by === null) return [countRow("total", "Total", counts[0]?.value ?? 0, verdict)];
	const labelOf = await labelsOf(ctx, scope, by, counts);
	return counts.map(({ key, value }) => countRow(keyOf(by, key), labelOf(key), value, verdict));
}

async function labelsOf(
	ctx: ServiceContext,
	scope: QueryScope,
	by: QueryDimension,
	counts: readonly CountedRow[],
): Promise<(key: string) => string> {
	if (by === "member") {
		const names = await listMemberNames(
			ctx.db,
			scope.groupId,
			counts.map(({ key }) => Number(key)),
		);
		return (key) => nameShown(names.get(Number(key)) ?? null, "en");
	}
	if (by === "topic") {
		const titles = new Map(scope.topics.map((topic) => [topic.topicId, topic]));
		return (key) =>
			key === "0" ? "No topic" : topicTitle(titles.get(Number(key)) ?? { topicId: Number(key), title: null });
	}
	if (by === "emoji") return emojiLabel;
	return (key) => valueLabel(by, keyOf(by, key));
}

/** Stable keys: names of the domain, not positions in storage. */
function keyOf(by: QueryDimension, key: string): string {
	if (by === "kind") return MESSAGE_KINDS[Number(key)] ?? key;
	if (by === "language") return key === "-1" ? UNTOLD : (LANGUAGES[Number(key)] ?? key);
	if (by === "label") return bitsOfLabels().find(({ bit }) => bit === Number(key))?.label ?? key;
	return key;
}

function valueLabel(by: QueryDimension, key: string): string {
	if (by === "language") return LANGUAGE_NAMES[key] ?? key;
	const words = key.replaceAll("_", " ");
	return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function emojiLabel(key: string): string {
	if (key === "paid") return "Paid ⭐";
	return key.startsWith("custom:") ? `Group's own emoji ${key.slice(-4)}` : key;
}
