import { Api } from "telegram/tl/index.js";
import type { TelegramGateway } from "../gateway";
import { AnswerScope } from "../map/answer-scope";
import { fromDecimal } from "../map/long";
import { toAdminEvent } from "../map/to-admin-event";
import { toInputChannel } from "../map/to-input";
import { toStatistics } from "../map/to-statistics";
import { atDc } from "./at-dc";
import type { Requests } from "./requests";

/** Newest events first; 0 asks from the newest on. */
const FROM_NEWEST = "0";

/** What Telegram itself reports of a supergroup. */
export function reportCalls(api: Requests): Pick<TelegramGateway, "adminLog" | "statistics"> {
	return {
		async adminLog(chat, maxId, limit, options) {
			const request = new Api.channels.GetAdminLog({
				channel: toInputChannel(chat),
				q: "",
				maxId: fromDecimal(maxId ?? FROM_NEWEST),
				minId: fromDecimal(FROM_NEWEST),
				limit,
			});
			const answer = await api.invoke(request, options);
			const { people } = new AnswerScope(answer.users, answer.chats, api.known);
			return { events: answer.events.map(toAdminEvent), people };
		},

		async statistics(chat, dc, options) {
			const channel = toInputChannel(chat);
			return atDc(dc, async (at) => {
				const request = new Api.stats.GetMegagroupStats({ channel });
				return toStatistics(await api.invoke(request, { ...options, ...(at !== null && { dc: at }) }));
			});
		},
	};
}
