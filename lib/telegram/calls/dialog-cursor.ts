import { Api } from "telegram/tl/index.js";
import type { PeerRef } from "../../domain/telegram-peer";
import { isPresent } from "../map/if-present";
import { fromDecimal, toDecimal, toId } from "../map/long";
import { toPeerId } from "../map/marked-id";
import { toInputPeer } from "../map/to-input";

/** Where the next page of dialogs begins, as Telegram wants it told. */
export interface DialogOffset {
	readonly offsetDate: number;
	readonly offsetId: number;
	readonly offsetPeer: Api.TypeInputPeer;
}

const START: DialogOffset = { offsetDate: 0, offsetId: 0, offsetPeer: new Api.InputPeerEmpty() };

/** `date:message:kind:id:hash`, made by {@link writeDialogCursor}. */
export function readDialogCursor(cursor: string | null): DialogOffset {
	const [date, message, kind, id, hash] = cursor?.split(":") ?? [];
	if (date === undefined || message === undefined || kind === undefined || id === undefined) return START;
	const accessHash = hash === undefined || hash === "" ? null : fromDecimal(hash).toString();
	const ref: PeerRef = { kind: kind as PeerRef["kind"], id: Number(id), accessHash };
	return { offsetDate: Number(date), offsetId: Number(message), offsetPeer: toInputPeer(ref) };
}

/** The last dialog whose top message is in the answer; `null` when none is. */
export function writeDialogCursor(answer: Api.messages.DialogsSlice): string | null {
	for (const dialog of answer.dialogs.toReversed()) {
		const top = answer.messages.find((raw) => isTopOf(raw, dialog));
		if (top === undefined || top.className === "MessageEmpty") continue;
		const { kind, id, hash } = refOf(dialog.peer, answer);
		return [top.date, top.id, kind, id, hash].join(":");
	}
	return null;
}

function isTopOf(raw: Api.TypeMessage, dialog: Api.TypeDialog): boolean {
	if (raw.id !== dialog.topMessage || !isPresent(raw.peerId)) return false;
	return toPeerId(raw.peerId) === toPeerId(dialog.peer);
}

function refOf(peer: Api.TypePeer, { users, chats }: Api.messages.DialogsSlice) {
	switch (peer.className) {
		case "PeerUser": {
			const user = users.find((one) => one.id.eq(peer.userId));
			return { kind: "user", id: toId(peer.userId), hash: hashOf(user) };
		}
		case "PeerChat":
			return { kind: "chat", id: toId(peer.chatId), hash: "" };
		case "PeerChannel": {
			const channel = chats.find((one) => one.id.eq(peer.channelId));
			return { kind: "channel", id: toId(peer.channelId), hash: hashOf(channel) };
		}
	}
}

function hashOf(owner: Api.TypeUser | Api.TypeChat | undefined): string {
	return owner !== undefined && "accessHash" in owner && owner.accessHash ? toDecimal(owner.accessHash) : "";
}
