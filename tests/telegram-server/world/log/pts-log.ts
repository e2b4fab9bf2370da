import { findPosition } from "./find-position";

/** What happened; the update itself is made when somebody is told. */
export type Change =
	| { readonly kind: "new" | "edit"; readonly messageId: number }
	| { readonly kind: "delete"; readonly messageIds: readonly number[] }
	| { readonly kind: "pin"; readonly messageId: number; readonly isPinned: boolean };

export interface LogEntry<T> {
	/** The counter after this change; it moved it by `count`. */
	readonly pts: number;
	readonly count: number;
	/** Unix seconds. */
	readonly at: number;
	readonly change: T;
}

/** Telegram keeps about this many (core.telegram.org/constructor/updates.channelDifferenceTooLong); not a promise. */
const KEPT = 100_000;

/** A counted sequence of changes: a channel's, or an account's for its private chats and basic groups. */
export class PtsLog<T = Change> {
	readonly #entries: LogEntry<T>[] = [];
	#pts = 1;
	#floor = 1;

	get pts(): number {
		return this.#pts;
	}

	get lastAt(): number {
		return this.#entries.at(-1)?.at ?? 0;
	}

	add(change: T, at: number, count = 1): LogEntry<T> {
		this.#pts += count;
		const entry = { pts: this.#pts, count, at, change };
		this.#entries.push(entry);
		return entry;
	}

	/** What came after `pts`, oldest first, at most `limit` entries; `null`: too long ago to tell. */
	since(pts: number, limit: number): { readonly entries: readonly LogEntry<T>[]; readonly isFinal: boolean } | null {
		if (pts < this.#floor || this.#pts - pts > KEPT) return null;
		const from = findPosition(this.#entries, (entry) => entry.pts > pts);
		const entries = this.#entries.slice(from, from + limit);
		return { entries, isFinal: from + entries.length === this.#entries.length };
	}

	/** Forgets everything so far, as a server does that has to cut its log. */
	trim(): void {
		this.#floor = this.#pts;
		this.#entries.length = 0;
	}
}
