import type { Api } from "telegram/tl/index.js";
import type { GroupStatistics, StatisticsFigure } from "../../domain/telegram-reports";
import { ifPresent } from "./if-present";
import { toId } from "./long";
import { toDate } from "./to-date";

/** Telegram's statistics of a supergroup; the graphs are left alone, we draw our own. */
export function toStatistics(stats: Api.stats.MegagroupStats): GroupStatistics {
	return {
		from: toDate(stats.period.minDate),
		to: toDate(stats.period.maxDate),
		members: toFigure(stats.members),
		messages: toFigure(stats.messages),
		viewers: toFigure(stats.viewers),
		posters: toFigure(stats.posters),
		topPosters: stats.topPosters.map((one) => ({
			memberId: toId(one.userId),
			messages: one.messages,
			avgChars: one.avgChars,
		})),
		topAdmins: stats.topAdmins.map((one) => ({
			memberId: toId(one.userId),
			deleted: one.deleted,
			kicked: one.kicked,
			banned: one.banned,
		})),
		topInviters: stats.topInviters.map((one) => ({ memberId: toId(one.userId), invitations: one.invitations })),
	};
}

function toFigure(figure: Api.TypeStatsAbsValueAndPrev | null | undefined): StatisticsFigure | null {
	return ifPresent(figure, ({ current, previous }) => ({ current, previous }));
}
