import type { EntryBatch } from "../../domain/export-source";
import { BatchBuilder } from "../batch-builder";
import type { ExportLimits } from "../export-limits";
import type { JsonEntryMapper } from "../map/json-entry-mapper";
import { PartTracker } from "../part-tracker";
import { SeenEntries } from "../seen-entries";
import type { ChatPlace } from "./chat-place";
import { readElements } from "./read-elements";

export interface JsonPart {
	readonly place: ChatPlace;
	readonly mapper: JsonEntryMapper;
}

/**
 * Entries of one chat, file after file, in the order they stand.
 *
 * @throws AppError `invalid` at the place where a file breaks off, after everything before it was yielded.
 */
export async function* readJsonChat(
	parts: readonly JsonPart[],
	limits: ExportLimits,
	signal: AbortSignal | undefined,
): AsyncGenerator<EntryBatch> {
	const bytesTotal = parts.reduce((sum, { place }) => sum + place.file.bytes, 0);
	const rows = new RowTaker(parts.length > 1 ? new SeenEntries() : null);
	let bytesBefore = 0;
	for (const part of parts) {
		yield* readPart(part, rows, { limits, signal, bytesBefore, bytesTotal });
		bytesBefore += part.place.file.bytes;
	}
}

interface PartRead {
	readonly limits: ExportLimits;
	readonly signal: AbortSignal | undefined;
	readonly bytesBefore: number;
	readonly bytesTotal: number;
}

async function* readPart(part: JsonPart, rows: RowTaker, read: PartRead): AsyncGenerator<EntryBatch> {
	const progress = { bytesRead: read.bytesBefore, bytesTotal: read.bytesTotal, file: part.place.file.path };
	rows.startFile(part.mapper);
	try {
		for await (const { values, endOffset } of readElements(part.place, read.limits)) {
			read.signal?.throwIfAborted();
			for (const raw of values) {
				const finished = rows.take(raw);
				if (finished !== null) yield finished.take({ ...progress });
			}
			progress.bytesRead = read.bytesBefore + endOffset;
		}
	} catch (error) {
		// What the file held before it broke off is good.
		if (!rows.batch.isEmpty) yield rows.batch.take({ ...progress });
		throw error;
	}
	if (!rows.batch.isEmpty) yield rows.batch.take({ ...progress });
}

/** Maps rows into a batch and cuts it where history is interrupted. */
class RowTaker {
	batch = new BatchBuilder();
	private readonly tracker = new PartTracker();
	private mapper: JsonEntryMapper | null = null;

	constructor(private readonly seen: SeenEntries | null) {}

	startFile(mapper: JsonEntryMapper): void {
		this.tracker.cross("unknown");
		this.mapper = mapper;
		mapper.startFile();
	}

	/** Takes a row. Returns the batch before it when that is full or the row begins a new part of history. */
	take(raw: unknown): BatchBuilder | null {
		const entry = this.mapper?.map(raw) ?? "not_an_entry";
		const isBreak = typeof entry !== "string" && this.tracker.startsPart(entry);
		const finished = (isBreak || this.batch.isFull) && !this.batch.isEmpty ? this.batch : null;
		if (finished !== null) this.batch = new BatchBuilder();
		if (isBreak) this.batch.startsNewPart = true;
		this.batch.add(typeof entry !== "string" && this.seen?.isRepeat(entry) ? "duplicate_id" : entry);
		return finished;
	}
}
