/** Which messages of a chat. Bounds that are left out do not bound. */
export interface MessageQuery {
	/** Messages at most. */
	readonly limit: number | null;
	/** Only ids above this one, newest first. */
	readonly minId: number | null;
	/** Those after this id, oldest first: where an earlier run left off. */
	readonly afterId: number | null;
	/** Sent at or after. */
	readonly since: Date | null;
	/** Sent before. */
	readonly until: Date | null;
	/** Only this topic or thread. */
	readonly threadId: number | null;
}

/** Where a message lies: `before` or `after` the asked span of time, or in it. */
export function placeOf(sentAt: Date, { since, until }: MessageQuery): "before" | "within" | "after" {
	if (since !== null && sentAt < since) return "before";
	return until !== null && sentAt >= until ? "after" : "within";
}

/** How many there are to come, as far as anybody can know: Telegram counts whole chats only. */
export function expectedOf(query: MessageQuery, total: number | null): number | null {
	const isWhole = query.minId === null && query.afterId === null && query.since === null && query.until === null;
	const known = isWhole ? total : null;
	if (query.limit === null) return known;
	return known === null ? query.limit : Math.min(known, query.limit);
}
