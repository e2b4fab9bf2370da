import { nearestRank } from "../median-of";
import type { Said, Talk } from "./talk";

/** Time without a pause longer than the week's gap. */
export interface Session {
	/** Posts in it, oldest first. */
	readonly messageIds: readonly number[];
	readonly startAt: number;
	readonly endAt: number;
}

export interface Sessions {
	/** Silence that ends a session, in milliseconds. */
	readonly gapMs: number;
	readonly sessions: readonly Session[];
}

const MINUTE_MS = 60_000;
const GAP_DEFAULT_MS = 30 * MINUTE_MS;
const GAP_MIN_MS = 15 * MINUTE_MS;
const GAP_MAX_MS = 180 * MINUTE_MS;
/** Of fewer pauses no percentile says anything. */
const PAUSES_MIN = 20;

/** The week's posts of people cut where silence lasts longer than the gap the week itself suggests. */
export function analyseSessions({ posts }: Talk): Sessions {
	const gapMs = gapOf(posts);
	const sessions: { messageIds: number[]; startAt: number; endAt: number }[] = [];
	for (const { messageId, at } of posts) {
		const last = sessions.at(-1);
		if (last === undefined || at - last.endAt > gapMs) {
			sessions.push({ messageIds: [messageId], startAt: at, endAt: at });
			continue;
		}
		last.messageIds.push(messageId);
		last.endAt = at;
	}
	return { gapMs, sessions };
}

function gapOf(posts: readonly Said[]): number {
	return gapOfPauses(pausesOf(posts).map(({ ms }) => ms));
}

/** The silence before each post but the first, in milliseconds. */
export function pausesOf(posts: readonly Said[]): { readonly messageId: number; readonly ms: number }[] {
	return posts.slice(1).map(({ messageId, at }, index) => ({ messageId, ms: at - (posts[index]?.at ?? at) }));
}

/** 95th percentile (nearest rank) of the pauses between posts, within 15 minutes and 3 hours; 30 minutes of few. */
export function gapOfPauses(pauses: readonly number[]): number {
	if (pauses.length < PAUSES_MIN) return GAP_DEFAULT_MS;
	return Math.min(GAP_MAX_MS, Math.max(GAP_MIN_MS, nearestRank(pauses, 0.95)));
}
