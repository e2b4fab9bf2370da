import type { PersonPair } from "./person-pair";
import type { ReplyCell } from "./week-facts";

/** Replies between two people in one week. */
export interface ReplyPair extends PersonPair {
	readonly lowToHigh: number;
	readonly highToLow: number;
}

/** The week's unordered pairs, by ids. */
export function replyPairsOf(cells: readonly ReplyCell[]): ReplyPair[] {
	const byPair = new Map<string, { lowId: number; highId: number; lowToHigh: number; highToLow: number }>();
	for (const { senderId, parentId, replies } of cells) {
		const [lowId, highId] = senderId < parentId ? [senderId, parentId] : [parentId, senderId];
		const key = `${lowId}:${highId}`;
		let pair = byPair.get(key);
		if (pair === undefined) {
			pair = { lowId, highId, lowToHigh: 0, highToLow: 0 };
			byPair.set(key, pair);
		}
		if (senderId === lowId) pair.lowToHigh += replies;
		else pair.highToLow += replies;
	}
	return Array.from(byPair.values()).sort((a, b) => a.lowId - b.lowId || a.highId - b.highId);
}
