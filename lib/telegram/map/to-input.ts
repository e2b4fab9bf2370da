import { Api } from "telegram/tl/index.js";
import type { PeerRef } from "../../domain/telegram-peer";
import { TelegramFailure } from "../telegram-failure";
import { fromDecimal, fromId } from "./long";

/** Bots may name a chat they are in without its hash; Telegram then looks the membership up. */
const NO_HASH = "0";

export function toInputPeer(ref: PeerRef): Api.TypeInputPeer {
	const id = fromId(ref.id);
	if (ref.kind === "chat") return new Api.InputPeerChat({ chatId: id });
	if (ref.accessHash === null && ref.seenIn !== undefined) return toPeerFromMessage(ref, ref.seenIn);
	const accessHash = fromDecimal(ref.accessHash ?? NO_HASH);
	return ref.kind === "user"
		? new Api.InputPeerUser({ userId: id, accessHash })
		: new Api.InputPeerChannel({ channelId: id, accessHash });
}

/** Supergroups and channels alone; a basic group here is a mistake of the caller. */
export function toInputChannel(ref: PeerRef): Api.TypeInputChannel {
	if (ref.kind !== "channel") {
		throw new TelegramFailure("refused", { method: "inputChannel", reason: "CHANNEL_INVALID", code: 400 });
	}
	const channelId = fromId(ref.id);
	if (ref.accessHash === null && ref.seenIn !== undefined) {
		const { chat, messageId } = ref.seenIn;
		return new Api.InputChannelFromMessage({ peer: toInputPeer(chat), msgId: messageId, channelId });
	}
	return new Api.InputChannel({ channelId, accessHash: fromDecimal(ref.accessHash ?? NO_HASH) });
}

function toPeerFromMessage(ref: PeerRef, seenIn: NonNullable<PeerRef["seenIn"]>): Api.TypeInputPeer {
	const context = { peer: toInputPeer(seenIn.chat), msgId: seenIn.messageId };
	return ref.kind === "user"
		? new Api.InputPeerUserFromMessage({ ...context, userId: fromId(ref.id) })
		: new Api.InputPeerChannelFromMessage({ ...context, channelId: fromId(ref.id) });
}
