import bigInt from "big-integer";
import { Api } from "telegram/tl/index.js";
import type { PeerRef } from "../../domain/telegram-peer";
import type { TelegramGateway } from "../gateway";
import { AnswerScope } from "../map/answer-scope";
import { fromId, toId } from "../map/long";
import { toPeerId } from "../map/marked-id";
import { toChatDetails } from "../map/to-chat-details";
import { toInputChannel } from "../map/to-input";
import { toLiveChat } from "../map/to-live-chat";
import { TelegramFailure } from "../telegram-failure";
import { readDialogCursor, writeDialogCursor } from "./dialog-cursor";
import type { Requests } from "./requests";

/** What Telegram gives of dialogs at a time. */
const PAGE = 100;

/** Chats: the account's own, by name, by invite, and all there is to know of one. */
export function chatCalls(
	api: Requests,
): Pick<TelegramGateway, "dialogs" | "resolveUsername" | "resolveInvite" | "chat"> {
	return {
		async dialogs(cursor, options) {
			const offset = readDialogCursor(cursor);
			const request = new Api.messages.GetDialogs({ ...offset, limit: PAGE, hash: bigInt.zero });
			const answer = await api.invoke(request, options);
			if (answer.className === "messages.DialogsNotModified") return { items: [], total: null, next: null, people: [] };
			const scope = new AnswerScope(answer.users, answer.chats, api.known);
			const items = answer.dialogs.map((one) => scope.chat(toPeerId(one.peer))).filter((chat) => chat !== null);
			const isSlice = answer.className === "messages.DialogsSlice" && answer.dialogs.length > 0;
			return {
				items,
				total: answer.className === "messages.DialogsSlice" ? answer.count : answer.dialogs.length,
				next: isSlice ? writeDialogCursor(answer) : null,
				people: scope.people,
			};
		},

		async resolveUsername(name, options) {
			const answer = await api.invoke(new Api.contacts.ResolveUsername({ username: name }), options);
			const scope = new AnswerScope(answer.users, answer.chats, api.known);
			const peerId = toPeerId(answer.peer);
			const isUser = answer.peer.className === "PeerUser";
			return {
				chat: isUser ? null : scope.chat(peerId),
				user: isUser ? (scope.people.find((one) => one.peer.peerId === peerId) ?? null) : null,
			};
		},

		async resolveInvite(hash, options) {
			const answer = await api.invoke(new Api.messages.CheckChatInvite({ hash }), options);
			if (answer.className === "ChatInvite") return { chat: null, title: answer.title };
			const chat = toLiveChat(answer.chat);
			return { chat, title: chat?.title ?? "" };
		},

		async chat(ref, options) {
			const request =
				ref.kind === "chat"
					? new Api.messages.GetFullChat({ chatId: fromId(ref.id) })
					: new Api.channels.GetFullChannel({ channel: toInputChannel(ref) });
			const answer = (await api.invoke(request, options)) as Api.messages.ChatFull;
			new AnswerScope(answer.users, answer.chats, api.known);
			return toChatDetails(findChat(ref, answer.chats), answer.fullChat);
		},
	};
}

function findChat(ref: PeerRef, chats: readonly Api.TypeChat[]) {
	const raw = chats.find((one) => toId(one.id) === ref.id);
	const chat = raw === undefined ? null : toLiveChat(raw);
	if (chat !== null) return chat;
	throw new TelegramFailure("chat_lost", { method: "channels.getFullChannel", reason: "CHANNEL_INVALID", code: 400 });
}
