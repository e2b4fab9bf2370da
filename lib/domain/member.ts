import type { PeerId } from "./peer-id";

/**
 * What stands behind a sender. Only `human` and `deleted` are people (METRICS "populations"); the others are counted
 * in totals by kind and never in people metrics.
 */
export const PEER_KINDS = ["human", "deleted", "bot", "anonymous_admin", "channel", "telegram", "unknown"] as const;
export type PeerKind = (typeof PEER_KINDS)[number];

/** Whoever sent, acted or reacted. `name` is the display name in the source; `null` when the source hides it. */
export interface Peer {
	readonly peerId: PeerId;
	readonly name: string | null;
	readonly kind: PeerKind;
}

/** Whether a peer of this kind counts as a person. A deleted account was one and keeps its id. */
export function isPerson(kind: PeerKind): boolean {
	return kind === "human" || kind === "deleted";
}

/** Telegram's own accounts: service notifications, the anonymous-admin and channel placeholder bots. */
const TELEGRAM_SERVICE_ID = 777000;
const GROUP_ANONYMOUS_BOT_ID = 1087968824;
const CHANNEL_BOT_ID = 136817688;

/** What stands behind each of them, by user id. */
export const SERVICE_KINDS: ReadonlyMap<number, PeerKind> = new Map<number, PeerKind>([
	[TELEGRAM_SERVICE_ID, "telegram"],
	[GROUP_ANONYMOUS_BOT_ID, "anonymous_admin"],
	[CHANNEL_BOT_ID, "channel"],
]);
