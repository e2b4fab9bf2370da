import { driverErrorOf } from "@/db/driver-error";
import type { ImportFailure } from "@/lib/domain/import-report";
import { AppError } from "@/lib/errors";

/** No room for a table, a file or on the disk. */
const DISK_FULL = new Set([1021, 1114, 3]);

/** An import that nobody wants any more, whenever that was noticed. */
export function importStopped(cause: unknown): AppError {
	const hint = "Import the same export again: it goes on from what is stored.";
	return new AppError("conflict", "The import was stopped.", { hint, cause });
}

/** Any failure of an import as one clear error: aborts, a full or lost database; what is unexpected stays as it is. */
export function toImportError(error: unknown, signal: AbortSignal | undefined): unknown {
	if (error instanceof AppError) return error;
	if (signal?.aborted) return importStopped(error);
	const found = driverErrorOf(error);
	if (found === null || (found.errno !== 0 && !DISK_FULL.has(found.errno))) return error;
	const isFull = DISK_FULL.has(found.errno);
	return new AppError("upstream_unavailable", isFull ? "The database's disk is full." : "The database went away.", {
		hint: `${isFull ? "Free some space" : "Start it again"}, then import once more: it goes on from what is stored.`,
		cause: error,
	});
}

/** What the person is told and the `imports` row keeps. Defects keep their text to the log. */
export function toImportFailure(error: unknown): ImportFailure {
	if (!(error instanceof AppError)) {
		return { code: "internal", message: "The import failed unexpectedly.", hint: "See the log.", place: null };
	}
	return { code: error.code, message: error.message, hint: error.hint ?? null, place: error.place ?? null };
}
