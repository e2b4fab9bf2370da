import type { LiveMessage } from "@/lib/domain/live-message";
import type { PeerRef } from "@/lib/domain/telegram-peer";
import type { AccountReader } from "../telegram/peers/account-reader";
import type { Found } from "./found-post";

const LIMIT = 100;
const ANSWERS_MAX = 100;

/** The message that `isPost` knows among what happened in a channel since `pts`. */
export async function findPostInDifference(
	{ gateway, signal }: AccountReader,
	chat: PeerRef,
	pts: number | null,
	isPost: (message: LiveMessage) => boolean,
): Promise<Found> {
	if (pts === null || chat.kind !== "channel") return "unknown";
	let from = pts;
	for (let answers = 0; answers < ANSWERS_MAX; answers += 1) {
		const difference = await gateway.channelDifference(chat, from, LIMIT, { lane: "interactive", signal });
		for (const update of difference.updates) {
			if (update.type === "message" && isPost(update.message)) return { message: update.message };
		}
		if (difference.isTooLong) return "unknown";
		if (difference.isFinal) return "absent";
		from = difference.pts;
	}
	return "unknown";
}
