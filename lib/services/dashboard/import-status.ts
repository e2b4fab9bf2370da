import type { ImportStatus } from "@/lib/dashboard/import-contract";
import type { ImportFailure, ImportProgress, ImportRecord } from "@/lib/domain/import-report";
import { formatDateTime } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import { parseTimeZone } from "@/lib/time/time-zone";
import { uploadsRoot } from "../uploads/upload-folder";
import { toImportSummary } from "./import-summary";

const STAGE_WORDS: Readonly<Record<ImportProgress["stage"], string>> = {
	opening: "Opening the export",
	reading: "Reading messages",
	linking: "Linking replies",
	measuring: "Measuring weeks",
	freezing: "Freezing recaps",
	done: "Done",
};

/** An import as pages show it. */
export function toImportStatus(record: ImportRecord): ImportStatus {
	const { importId, fileName, state, progress, result, failure } = record;
	return {
		importId,
		fileName,
		state,
		stage: stageOf(record),
		share: state === "done" ? 1 : progress === null ? null : shareOf(progress),
		detail: progress === null ? "" : detailOf(progress),
		startedAt: `${formatDateTime(record.createdAt, parseTimeZone("UTC"), "en")} UTC`,
		result: result === null ? null : toImportSummary(result),
		failure: failure === null ? null : withoutUploadFolder(failure),
	};
}

/** An import nothing was read of yet has not begun. */
function stageOf({ state, progress }: ImportRecord): string {
	if (state === "done") return STAGE_WORDS.done;
	if (progress !== null) return STAGE_WORDS[progress.stage];
	return state === "running" ? "Waiting for its turn" : STAGE_WORDS.opening;
}

function shareOf({ weeksDone, weeksTotal, bytesRead, bytesTotal }: ImportProgress): number | null {
	if (weeksTotal !== null) return weeksTotal === 0 ? 1 : Math.min(1, weeksDone / weeksTotal);
	return bytesTotal === null || bytesTotal === 0 ? null : Math.min(1, bytesRead / bytesTotal);
}

function detailOf({ weeksDone, weeksTotal, entries }: ImportProgress): string {
	if (weeksTotal !== null) return `${weeksDone} of ${weeksTotal} weeks`;
	return `${formatCount(entries, "en", "whole")} entries`;
}

/** People know the names they gave, not where the server kept them. */
function withoutUploadFolder(failure: ImportFailure): ImportFailure {
	const [head, tail] = [`${uploadsRoot()}/`, /^[0-9a-f-]{36}\/?/];
	const strip = (text: string) =>
		text
			.split(head)
			.map((part, at) => (at === 0 ? part : part.replace(tail, "")))
			.join("");
	const { place, hint } = failure;
	return {
		...failure,
		message: strip(failure.message),
		hint: hint === null ? null : strip(hint),
		place: place?.file === undefined ? place : { ...place, file: strip(place.file) },
	};
}
