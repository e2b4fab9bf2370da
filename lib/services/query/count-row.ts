import type { QueryRow } from "@/lib/dashboard/query-contract";
import { formatCount, UNKNOWN } from "@/lib/format/number";
import type { SpanVerdict } from "@/lib/query/judge-span";

/** One row of counts; what is not known has no number. */
export function countRow(key: string, label: string, value: number, { status }: SpanVerdict): QueryRow {
	const isKnown = status !== "unknown";
	return {
		key,
		label,
		value: isKnown ? value : null,
		text: isKnown ? formatCount(value, "en", "whole") : UNKNOWN,
		status,
	};
}
