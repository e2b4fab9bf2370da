import { Api } from "telegram/tl/index.js";
import type { TelegramGateway } from "../gateway";
import { fromId } from "../map/long";
import { toInputChannel } from "../map/to-input";
import { TelegramFailure } from "../telegram-failure";
import { readSelf } from "./read-self";
import type { Requests } from "./requests";

/** Coming and going of this account. */
export function membershipCalls(api: Requests): Pick<TelegramGateway, "self" | "join" | "leave"> {
	return {
		self: (options) => readSelf(api, options),

		async join(chat, options) {
			const request = new Api.channels.JoinChannel({ channel: toInputChannel(chat) });
			await api.invoke(request, { ...options, chatId: chat.id }).catch((error: unknown) => {
				if (!(error instanceof TelegramFailure && error.reason === "USER_ALREADY_PARTICIPANT")) throw error;
			});
		},

		async leave(chat, options) {
			const request =
				chat.kind === "chat"
					? new Api.messages.DeleteChatUser({ chatId: fromId(chat.id), userId: new Api.InputUserSelf() })
					: new Api.channels.LeaveChannel({ channel: toInputChannel(chat) });
			await api.invoke(request, options);
		},
	};
}
