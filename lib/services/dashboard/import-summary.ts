import type { ImportStatus } from "@/lib/dashboard/import-contract";
import type { SkipReason } from "@/lib/domain/export-source";
import type { ImportResult } from "@/lib/domain/import-report";
import { formatDate, formatZone } from "@/lib/format/date";
import { formatCount, formatRatio } from "@/lib/format/number";
import { parseTimeZone } from "@/lib/time/time-zone";
import { toLocalDate } from "@/lib/time/wall-clock";

type Summary = NonNullable<ImportStatus["result"]>;

const SKIP_WORDS: Readonly<Record<SkipReason, string>> = {
	no_id: "without a number",
	no_date: "without a date",
	bad_date: "with an impossible date",
	date_separator: "day headings of pages",
	duplicate_id: "seen already in the same export",
	not_an_entry: "neither message nor service row",
};

const ZONE_NOTES: Readonly<Record<ImportResult["chat"]["timezoneSource"], string>> = {
	evidence: "read from the export",
	asked: "as chosen",
	default: "the server's own, because the export does not say",
};

/** What an import did, row by row, in words. */
export function toImportSummary(result: ImportResult): Summary {
	const { chat } = result;
	return {
		title: chat.title,
		slug: chat.slug,
		timezone: formatZone(chat.timezone),
		timezoneNote: ZONE_NOTES[chat.timezoneSource],
		span: spanOf(result),
		counts: countsOf(result),
		seconds: formatRatio(result.seconds, "en"),
	};
}

function countsOf(result: ImportResult): Summary["counts"] {
	const row = (key: string, label: string, count: number, note: string | null = null) => ({
		key,
		label,
		value: formatCount(count, "en", "whole"),
		note,
	});
	const skipped = Object.entries(result.skipped) as [SkipReason, number][];
	return [
		row("messages", "Messages in the file", result.messages),
		row("service_rows", "Service rows in the file", result.serviceRows, "joins, leaves, pins and the like"),
		row("inserted", "New", result.inserted),
		row("updated", "Changed", result.updated),
		row("unchanged", "Unchanged", result.unchanged),
		row("missing", "No longer in the export", result.missing, "kept, and marked as deleted"),
		...skipped.map(([reason, count]) => row(`skipped_${reason}`, `Skipped: ${SKIP_WORDS[reason]}`, count)),
		row("weeks", "Weeks measured", result.weeksMeasured),
		row("recaps", "Recaps frozen", result.recapsFrozen),
	];
}

function spanOf({ firstAt, lastAt, chat }: ImportResult): string | null {
	if (firstAt === null || lastAt === null) return null;
	const zone = parseTimeZone(chat.timezone);
	return [firstAt, lastAt].map((at) => formatDate(toLocalDate(new Date(at), zone), "en")).join(" – ");
}
