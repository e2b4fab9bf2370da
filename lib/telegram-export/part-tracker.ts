import type { HistoryEntry } from "../domain/message";

/** What is known of the seam between two files: a link or a name says they follow each other, or that they do not. */
export type Seam = "linked" | "broken" | "unknown";

/** Ids missing at an unexplained seam that deleted messages alone account for. */
const DELETED_IDS_MAX = 25;
/** One page of Telegram Desktop: that many ids and a week missing between linked pages is a page of something else. */
const PAGE_IDS = 1000;
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

interface Span {
	minId: number;
	maxId: number;
	lastAtMs: number;
}

/** Follows a read across files and tells where history is interrupted. */
export class PartTracker {
	private span: Span | null = null;
	private seam: Seam | null = null;

	/** The rows that follow come from another file. */
	cross(seam: Seam): void {
		if (this.span !== null) this.seam = this.seam === "broken" ? "broken" : seam;
	}

	/** Notes a row; true when what lies between it and the row before was not exported. */
	startsPart(entry: HistoryEntry): boolean {
		const { messageId, sentAt } = entry.type === "message" ? entry.message : entry.service;
		const isBroken = this.span !== null && this.seam !== null && !isContiguous(this.span, this.seam, messageId, sentAt);
		this.seam = null;
		if (this.span === null || isBroken) this.span = { minId: messageId, maxId: messageId, lastAtMs: 0 };
		if (messageId < this.span.minId) this.span.minId = messageId;
		if (messageId > this.span.maxId) this.span.maxId = messageId;
		this.span.lastAtMs = sentAt.getTime();
		return isBroken;
	}
}

function isContiguous(span: Span, seam: Seam, messageId: number, sentAt: Date): boolean {
	if (messageId < span.minId) return false;
	if (messageId <= span.maxId) return true;
	if (seam === "broken") return false;
	const missingIds = messageId - span.maxId - 1;
	if (missingIds <= DELETED_IDS_MAX) return true;
	if (seam === "unknown") return false;
	return missingIds <= PAGE_IDS || sentAt.getTime() - span.lastAtMs <= WEEK_MS;
}
