import type { LiveMessage } from "@/lib/domain/live-message";
import type { Publication } from "@/lib/domain/publication";
import type { PeerRef } from "@/lib/domain/telegram-peer";
import type { AccountReader } from "../telegram/peers/account-reader";
import { findPostInDifference } from "./find-post-in-difference";
import type { Found } from "./found-post";
import { isOwnPost } from "./is-own-post";

const PAGE = 100;
/** Ten thousand messages since the claim: a busy group's day. */
const PAGES_MAX = 100;
/** Our clock and Telegram's may differ by as much. */
const CLOCK_TOLERANCE_MS = 60 * 60_000;

/**
 * The post of a publication in its chat, in case an earlier send arrived without our knowing. People's accounts read
 * history; bots may not, and ask what happened in the channel since just before the first send. Throws TelegramFailure.
 */
export async function findOwnPost(
	session: AccountReader,
	chat: PeerRef,
	publication: Pick<Publication, "caption" | "topicId" | "claimedAt" | "channelPts">,
): Promise<Found> {
	const { peer } = await session.gateway.self({ lane: "interactive", signal: session.signal });
	const isPost = (message: LiveMessage) => isOwnPost(message, publication, peer.peerId);
	if (session.kind === "bot") return findPostInDifference(session, chat, publication.channelPts, isPost);
	return findInHistory(session, chat, publication.claimedAt.getTime() - CLOCK_TOLERANCE_MS, isPost);
}

async function findInHistory(
	{ gateway, signal }: AccountReader,
	chat: PeerRef,
	since: number,
	isPost: (message: LiveMessage) => boolean,
): Promise<Found> {
	let offsetId = 0;
	for (let pages = 0; pages < PAGES_MAX; pages += 1) {
		const query = { limit: PAGE, ...(offsetId === 0 ? {} : { offsetId }) };
		const { messages, span } = await gateway.history(chat, query, { lane: "interactive", signal });
		const message = messages.find(isPost);
		if (message !== undefined) return { message };
		if (span === null || span.minId <= 1 || messages.some((seen) => sentAt(seen) < since)) return "absent";
		offsetId = span.minId;
	}
	return "unknown";
}

function sentAt({ entry }: LiveMessage): number {
	return (entry.type === "message" ? entry.message : entry.service).sentAt.getTime();
}
