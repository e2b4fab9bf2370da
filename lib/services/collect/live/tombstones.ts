import type { ChatId } from "@/lib/domain/peer-id";

/** Deletions kept in mind while pages are on their way; more than this never happen within one call. */
const IDS_MAX = 50_000;

/** What was deleted since a page was asked for. */
export interface TombstoneWatch {
	gone(): ReadonlySet<number>;
	close(): void;
}

/** Remembers deletions while a page of history is on its way: it may still show what is gone by the time it is stored. */
export class Tombstones {
	readonly #watches = new Set<Set<number>>();

	/** Ids as Telegram numbers them. */
	add(ids: readonly number[]): void {
		for (const watch of this.#watches) {
			if (watch.size < IDS_MAX) for (const id of ids) watch.add(id);
		}
	}

	open(): TombstoneWatch {
		const gone = new Set<number>();
		this.#watches.add(gone);
		return { gone: () => gone, close: () => this.#watches.delete(gone) };
	}
}

/** On globalThis because Next loads one module several times, and the copies work on the same chats. */
const held = globalThis as typeof globalThis & { shiplogTombstones?: Map<ChatId, Tombstones> };

/** The one memory of a chat's deletions in this process: those who hear of them and those who read pages share it. */
export function tombstonesOf(chatId: ChatId): Tombstones {
	held.shiplogTombstones ??= new Map();
	const known = held.shiplogTombstones.get(chatId) ?? new Tombstones();
	held.shiplogTombstones.set(chatId, known);
	return known;
}
