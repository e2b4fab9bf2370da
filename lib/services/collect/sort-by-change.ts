import type { StoredEntry } from "@/db/history-row";
import type { WeighedRows } from "./weigh-sources";

/** The part of a row that decides whether it differs from what is stored. */
interface Comparable {
	readonly messageId: number;
	readonly contentHash: number;
	readonly isTimeTrusted: boolean;
	readonly isLive: boolean;
	readonly reactionsHash?: number | null;
	readonly senderId?: number | null;
}

export interface Change<T> {
	/** New and differing rows. */
	readonly written: readonly T[];
	/** Ids among them that were stored before. */
	readonly updatedIds: ReadonlySet<number>;
	readonly unchanged: number;
	/** Whether any update brings a better time or another sender. */
	readonly hasCorrections: boolean;
}

/** Parts weighed rows into new, changed and unchanged. */
export function sortByChange<T extends Comparable>(
	{ rows, kept }: WeighedRows<T>,
	stored: ReadonlyMap<number, StoredEntry>,
): Change<T> {
	if (stored.size === 0) return { written: rows, updatedIds: new Set(), unchanged: 0, hasCorrections: false };
	const written: T[] = [];
	const updatedIds = new Set<number>();
	let hasCorrections = false;
	for (const row of rows) {
		const held = stored.get(row.messageId);
		if (held === undefined) {
			written.push(row);
		} else if (isChanged(row, held, kept.has(row.messageId))) {
			written.push(row);
			updatedIds.add(row.messageId);
			hasCorrections ||= isCorrection(row, held);
		}
	}
	return { written, updatedIds, unchanged: rows.length - written.length, hasCorrections };
}

function isChanged(row: Comparable, held: StoredEntry, isKept: boolean): boolean {
	if (isKept) return false;
	if (held.isDeleted || isTimeBetter(row, held) || (row.isLive && !held.isLive)) return true;
	const reactions = row.reactionsHash ?? null;
	return row.contentHash !== held.contentHash || (reactions !== null && reactions !== held.reactionsHash);
}

function isCorrection(row: Comparable, held: StoredEntry): boolean {
	return isTimeBetter(row, held) || (row.senderId !== undefined && row.senderId !== held.senderId);
}

/** A source that knows UTC corrects a time derived from somebody's local clock. */
function isTimeBetter(row: Comparable, held: StoredEntry): boolean {
	return row.isTimeTrusted && !held.isTimeTrusted;
}
