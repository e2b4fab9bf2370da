import { type CollectedPart, isBreak } from "@/lib/domain/collected-part";

/** Closed stretches are joined once there are this many: disorderly input must not pile up memory. */
const STRETCHES_MAX = 512;

interface Stretch {
	firstMessageId: number;
	lastMessageId: number;
	firstAt: Date;
	lastAt: Date;
	entries: number;
	hasReactions: boolean;
	/** The source itself broke off before this stretch. */
	startsAtBreak: boolean;
	/** When it was read, among the others: neighbours that were not read one after the other meet at a seam too. */
	order: number;
}

/** Describes which stretches of history a source holds, from its entries in the order they are read. */
export class HistoryParts {
	#closed: Stretch[] = [];
	#open: Stretch | null = null;
	#isBreakNext = false;
	#started = 0;

	/** The source starts another file or folder: what lies between was perhaps not exported. */
	breakOff(): void {
		this.#isBreakNext = true;
	}

	see(messageId: number, at: Date, hasReactions: boolean): void {
		const open = this.#open;
		if (open === null || this.#isBreakNext || messageId < open.lastMessageId || isHole(open, messageId, at)) {
			this.#start(messageId, at, hasReactions);
			return;
		}
		open.lastMessageId = messageId;
		if (at.getTime() > open.lastAt.getTime()) open.lastAt = at;
		else if (at.getTime() < open.firstAt.getTime()) open.firstAt = at;
		open.entries += 1;
		open.hasReactions ||= hasReactions;
	}

	/** The stretches so far, oldest first, those that touch or overlap joined. */
	list(): CollectedPart[] {
		return this.#joined().map(({ startsAtBreak: _break, order: _order, ...part }) => part);
	}

	#start(messageId: number, at: Date, hasReactions: boolean): void {
		if (this.#open !== null) this.#closed.push(this.#open);
		if (this.#closed.length >= STRETCHES_MAX) {
			this.#open = null;
			this.#closed = this.#joined();
		}
		this.#open = {
			firstMessageId: messageId,
			lastMessageId: messageId,
			firstAt: at,
			lastAt: at,
			entries: 1,
			hasReactions,
			startsAtBreak: this.#isBreakNext,
			order: this.#started,
		};
		this.#started += 1;
		this.#isBreakNext = false;
	}

	#joined(): Stretch[] {
		const all = this.#open === null ? [...this.#closed] : [...this.#closed, this.#open];
		all.sort((a, b) => a.firstMessageId - b.firstMessageId);
		const joined: Stretch[] = [];
		for (const next of all) {
			const last = joined.at(-1);
			if (last === undefined || isApart(last, next)) joined.push({ ...next });
			else absorb(last, next);
		}
		return joined;
	}
}

function isHole(open: Stretch, messageId: number, at: Date): boolean {
	return isBreak({ messageId: open.lastMessageId, at: open.lastAt }, { messageId, at }, false);
}

function isApart(before: Stretch, after: Stretch): boolean {
	const end = { messageId: before.lastMessageId, at: before.lastAt };
	const isSeam = after.startsAtBreak || after.order !== before.order + 1;
	return isBreak(end, { messageId: after.firstMessageId, at: after.firstAt }, isSeam);
}

function absorb(into: Stretch, other: Stretch): void {
	into.lastMessageId = Math.max(into.lastMessageId, other.lastMessageId);
	if (other.lastAt > into.lastAt) into.lastAt = other.lastAt;
	if (other.firstAt < into.firstAt) into.firstAt = other.firstAt;
	into.entries += other.entries;
	into.hasReactions ||= other.hasReactions;
	into.order = other.order;
}
