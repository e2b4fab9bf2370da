import type { EntryBatch, ExportedChat, OffsetSighting } from "../../domain/export-source";
import { AppError } from "../../errors";
import type { ExportHandle } from "../export-handle";
import type { ExportLimits } from "../export-limits";
import { ExportClock } from "../map/export-clock";
import { JsonEntryMapper } from "../map/json-entry-mapper";
import { asInteger } from "../map/raw-value";
import { needZone } from "../need-zone";
import type { ReadOptions } from "../read-options";
import type { ExportFile } from "../source/export-file";
import type { FoundChat } from "./chat-sketch";
import { type FileTraits, readTraits, sampleOffset } from "./file-traits";
import { type JsonChat, mergeFoundChats } from "./json-chat";
import { listJsonChats } from "./list-json-chats";
import { type JsonPart, readJsonChat } from "./read-json-chat";

/**
 * Opens JSON files as one export; `null` when none of them holds a chat.
 *
 * @throws AppError `invalid` when a file breaks off before its first chat and no other holds one.
 */
export async function openJsonExport(
	files: readonly ExportFile[],
	limits: ExportLimits,
	close: () => void,
): Promise<ExportHandle | null> {
	const found: FoundChat[] = [];
	let failure: AppError | null = null;
	for (const file of files) {
		const listing = await listJsonChats(file, limits);
		found.push(...listing.chats);
		failure ??= listing.failure;
	}
	if (found.length === 0) {
		if (failure !== null) throw failure;
		return null;
	}
	const traits = new Map<ExportFile, FileTraits>();
	for (const { place } of found) traits.set(place.file, traits.get(place.file) ?? (await readTraits(place.file)));
	return new JsonExport(found, traits, limits, close);
}

class JsonExport implements ExportHandle {
	readonly format = "json";
	readonly chats: readonly ExportedChat[];
	readonly needsTimeZone: boolean;
	private readonly byExported: ReadonlyMap<ExportedChat, JsonChat>;
	private readonly botIds: Set<number>;
	private readonly offsetMinutes: number | null;
	private clock = new ExportClock(null, null);

	constructor(
		found: readonly FoundChat[],
		private readonly traits: ReadonlyMap<ExportFile, FileTraits>,
		private readonly limits: ExportLimits,
		private readonly closeSources: () => void,
	) {
		this.byExported = new Map(mergeFoundChats(found).map((chat) => [chat.exported, chat]));
		this.chats = [...this.byExported.keys()];
		this.needsTimeZone = ![...traits.values()].some(({ showsUtc }) => showsUtc);
		this.botIds = botIdsOf(found);
		this.offsetMinutes = sampleOffset(found);
	}

	offsets(): readonly OffsetSighting[] {
		return this.clock.offsets();
	}

	async *read(chat: ExportedChat, { zone, signal }: ReadOptions): AsyncGenerator<EntryBatch> {
		const known = this.byExported.get(chat);
		if (known === undefined) throw new AppError("internal", `${chat.chat.title} is not a chat of this export.`);
		if (this.needsTimeZone && zone === null) throw needZone(chat.chat.title);
		const clock = new ExportClock(zone, this.offsetMinutes);
		this.clock = clock;
		yield* readJsonChat(
			known.found.map(({ place }) => this.toPart(place, chat, clock)),
			this.limits,
			signal,
		);
	}

	async close(): Promise<void> {
		this.closeSources();
	}

	private toPart(place: JsonPart["place"], { chat }: ExportedChat, clock: ExportClock): JsonPart {
		const showsReactions = this.traits.get(place.file)?.showsReactions ?? false;
		return { place, mapper: new JsonEntryMapper({ chat, botIds: this.botIds, showsReactions }, clock) };
	}
}

/** The account's private chats with bots name those bots; a user's name never proves one. */
function botIdsOf(found: readonly FoundChat[]): Set<number> {
	const ids = found.filter(({ header }) => header.type === "bot_chat").map(({ header }) => asInteger(header.id));
	return new Set(ids.filter((id) => id !== null));
}
