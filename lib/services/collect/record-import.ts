import type { QueryRunner } from "@/db/client";
import { assignImportGroup, finishImport, insertImport, updateImportProgress } from "@/db/queries/imports";
import type { ImportProgress, ImportResult } from "@/lib/domain/import-report";
import type { ServiceContext } from "../context";
import { toImportError, toImportFailure } from "./import-error";

/** Progress reaches the database at most this often. */
const PERSIST_MS = 400;
/** Renewed also while nothing is reported; an import silent for {@link STALE_MS} was killed. */
export const HEARTBEAT_MS = 5_000;
export const STALE_MS = 60_000;

export interface ImportRecorder {
	report(progress: ImportProgress): void;
	assignGroup(groupId: number): Promise<void>;
}

export interface RecordedImport {
	readonly importId: string;
	readonly fileName: string;
	readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
	readonly signal?: AbortSignal | undefined;
}

/** Progress before anything is read. */
export function emptyProgress(file: string): ImportProgress {
	return { stage: "opening", file, bytesRead: 0, bytesTotal: null, entries: 0, weeksDone: 0, weeksTotal: null };
}

/** Creates the row of an import about to run, or to wait for its turn; inside the caller's transaction when `db` is one. */
export async function beginImport(
	ctx: ServiceContext,
	importId: string,
	fileName: string,
	db: QueryRunner = ctx.db,
): Promise<void> {
	const requestedBy = ctx.actor.type === "user" ? ctx.actor.userId : null;
	await insertImport(db, { importId, fileName: fileName.slice(-255), requestedBy }, ctx.now());
}

/** Runs an import whose row exists and keeps the row true: progress, heartbeat, result or failure. */
export async function recordImport(
	ctx: ServiceContext,
	recorded: RecordedImport,
	run: (recorder: ImportRecorder) => Promise<ImportResult>,
): Promise<ImportResult> {
	const progress = new ProgressWriter(ctx, recorded);
	try {
		const result = await run({
			report: (step) => progress.report(step),
			assignGroup: (groupId) => assignImportGroup(ctx.db, recorded.importId, groupId),
		});
		await progress.stop();
		await finishImport(ctx.db, recorded.importId, { result }, ctx.now());
		return result;
	} catch (caught) {
		const error = toImportError(caught, recorded.signal);
		await progress.stop();
		const failure = toImportFailure(error);
		// The first failure is the one to tell: a database that is gone fails here too.
		await finishImport(ctx.db, recorded.importId, { failure }, ctx.now()).catch((cause: unknown) => {
			ctx.log.warn({ importId: recorded.importId, cause: String(cause) }, "could not record a failed import");
		});
		throw error;
	}
}

/** Passes progress on at once and to the database now and then, one write at a time. */
class ProgressWriter {
	readonly #ctx: ServiceContext;
	readonly #recorded: RecordedImport;
	readonly #heartbeat: NodeJS.Timeout;
	#latest: ImportProgress | null = null;
	#writing: Promise<void> = Promise.resolve();
	#isWriting = false;
	#writtenAt = Number.NEGATIVE_INFINITY;

	constructor(ctx: ServiceContext, recorded: RecordedImport) {
		this.#ctx = ctx;
		this.#recorded = recorded;
		this.#heartbeat = setInterval(() => this.#write(), HEARTBEAT_MS).unref();
	}

	report(progress: ImportProgress): void {
		const isNewStage = progress.stage !== this.#latest?.stage;
		this.#latest = progress;
		this.#recorded.onProgress?.(progress);
		if (isNewStage || this.#ctx.now().getTime() - this.#writtenAt >= PERSIST_MS) this.#write();
	}

	/** Stops the heartbeat; the last report is written, also when it came while another was being written. */
	async stop(): Promise<void> {
		clearInterval(this.#heartbeat);
		await this.#writing;
		this.#write();
		await this.#writing;
	}

	#write(): void {
		if (this.#isWriting) return;
		const at = this.#ctx.now();
		this.#isWriting = true;
		this.#writtenAt = at.getTime();
		this.#writing = updateImportProgress(this.#ctx.db, this.#recorded.importId, this.#latest, at)
			// Progress is a courtesy: the import itself fails soon enough if the database is gone.
			.catch((cause: unknown) => this.#ctx.log.warn({ cause: String(cause) }, "could not record an import's progress"))
			.finally(() => {
				this.#isWriting = false;
			});
	}
}
