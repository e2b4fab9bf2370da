import type { ImportResult } from "@/lib/domain/import-report";
import { toBareId } from "@/lib/domain/peer-id";
import type { CompletedHistory } from "./complete-history";
import type { MeasuredGroup } from "./measure-group";

/** What the person is told of a finished import. */
export function toImportResult(
	{ group, stored, missing }: CompletedHistory,
	measured: MeasuredGroup,
	seconds: number,
): ImportResult {
	const { intake } = stored;
	return {
		chat: {
			id: group.idSource === "telegram" ? toBareId(group.chatId) : null,
			title: group.title,
			kind: group.kind,
			slug: group.slug,
			timezone: group.zone,
			timezoneSource: group.zoneSource,
		},
		messages: intake.messages,
		serviceRows: intake.serviceRows,
		inserted: stored.inserted,
		updated: stored.updated,
		unchanged: stored.unchanged,
		missing,
		skipped: intake.skipped,
		firstAt: intake.firstAt?.toISOString() ?? null,
		lastAt: intake.lastAt?.toISOString() ?? null,
		seconds,
		...measured,
	};
}
