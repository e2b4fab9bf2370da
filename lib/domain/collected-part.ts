/** An unbroken stretch of history a source held. Outside every stretch nothing is known: not zero, unknown. */
export interface CollectedPart {
	readonly firstMessageId: number;
	readonly lastMessageId: number;
	readonly firstAt: Date;
	readonly lastAt: Date;
	/** Messages and service rows it held. */
	readonly entries: number;
	/** Whether the source shows reactions at all. */
	readonly hasReactions: boolean;
}

/** One side of a possible break: where a stretch ends or the next begins. */
export interface PartEdge {
	readonly messageId: number;
	readonly at: Date;
}

/**
 * A week without a single row is long for a group worth measuring, and 100 ids is far more than a week's deletions:
 * in the exports this was tried on, quiet spells of up to 13 days left 1 or 2 ids, and a missing month 2,387.
 */
const SILENCE_MS = 7 * 24 * 3_600_000;
const LOST_IDS_MIN = 100;
/** At a seam between files, half of one of Telegram Desktop's pages: a page is missing, however short the silence. */
const SEAM_LOST_IDS_MIN = 500;

/**
 * Whether history between two neighbouring entries was not exported. Ids advance by one with every entry, so a silence
 * during which ids went on is a hole, and a silence during which they did not is just that. `isSeam`: the source says
 * that it broke off there, so any lost id makes the silence a hole, and a lost page is one at once.
 */
export function isBreak(before: PartEdge, after: PartEdge, isSeam: boolean): boolean {
	const lost = after.messageId - before.messageId - 1;
	if (isSeam && lost >= SEAM_LOST_IDS_MIN) return true;
	const silenceMs = after.at.getTime() - before.at.getTime();
	return silenceMs >= SILENCE_MS && lost >= (isSeam ? 1 : LOST_IDS_MIN);
}
