import bigInt from "big-integer";
import { Api } from "telegram/tl/index.js";
import type { PeerRef } from "../../domain/telegram-peer";
import type { HistoryQuery, TelegramGateway } from "../gateway";
import { toHistoryPage } from "../map/to-history-page";
import { toInputChannel, toInputPeer } from "../map/to-input";
import type { Requests } from "./requests";

/** Messages of a chat: by pages and by ids. */
export function historyCalls(api: Requests): Pick<TelegramGateway, "history" | "messagesByIds" | "deleteMessages"> {
	return {
		async history(chat, query, options) {
			return toHistoryPage(await api.invoke(toRequest(chat, query), options), api.known);
		},

		async messagesByIds(chat, ids, options) {
			const id = ids.map((one) => new Api.InputMessageID({ id: one }));
			const request =
				chat.kind === "channel"
					? new Api.channels.GetMessages({ channel: toInputChannel(chat), id })
					: new Api.messages.GetMessages({ id });
			return toHistoryPage(await api.invoke(request, options), api.known);
		},

		async deleteMessages(chat, ids, options) {
			const id = [...ids];
			const request =
				chat.kind === "channel"
					? new Api.channels.DeleteMessages({ channel: toInputChannel(chat), id })
					: new Api.messages.DeleteMessages({ id, revoke: true });
			await api.invoke(request, options);
		},
	};
}

function toRequest(chat: PeerRef, query: HistoryQuery): Api.messages.GetHistory | Api.messages.GetReplies {
	const page = {
		peer: toInputPeer(chat),
		offsetId: query.offsetId ?? 0,
		offsetDate: query.offsetDate ?? 0,
		addOffset: query.addOffset ?? 0,
		limit: query.limit,
		minId: query.minId ?? 0,
		maxId: query.maxId ?? 0,
		hash: bigInt.zero,
	};
	return query.threadId === undefined
		? new Api.messages.GetHistory(page)
		: new Api.messages.GetReplies({ ...page, msgId: query.threadId });
}
