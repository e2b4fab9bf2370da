import { createHash } from "node:crypto";
import type { HistoryEntry } from "../domain/message";

/**
 * Tells an entry that another file of the same read already gave from one that differs. An exact repeat is left out
 * and counted; a changed one is given again, because the later file knows better.
 */
export class SeenEntries {
	private readonly digests = new Map<number, number>();

	/** Whether this very entry was seen before. Remembers it. */
	isRepeat(entry: HistoryEntry): boolean {
		const id = entry.type === "message" ? entry.message.messageId : entry.service.messageId;
		const digest = digestOf(entry);
		if (this.digests.get(id) === digest) return true;
		this.digests.set(id, digest);
		return false;
	}
}

/** 48 bits: two versions of one message collide once in 10^14. */
function digestOf(entry: HistoryEntry): number {
	return createHash("sha1").update(JSON.stringify(entry)).digest().readUIntBE(0, 6);
}
