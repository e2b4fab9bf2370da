import { Api } from "telegram/tl/index.js";
import type { AccountState, LiveUpdate, LiveUpdates } from "../../domain/live-update";
import type { TelegramGateway } from "../gateway";
import { AnswerScope } from "../map/answer-scope";
import { toChatId } from "../map/marked-id";
import { toInputChannel } from "../map/to-input";
import { toLiveMessage } from "../map/to-live-message";
import { listed } from "../map/to-live-updates";
import type { Requests } from "./requests";

/** What was missed: of the account, and of one channel. */
export function differenceCalls(
	api: Requests,
): Pick<TelegramGateway, "state" | "accountDifference" | "channelDifference"> {
	return {
		async state(options) {
			return toState(await api.invoke(new Api.updates.GetState(), options));
		},

		async accountDifference(from, options) {
			const { pts, date, qts } = from;
			const answer = await api.invoke(new Api.updates.GetDifference({ pts, date, qts }), options);
			switch (answer.className) {
				case "updates.DifferenceEmpty": {
					const state = { ...from, date: answer.date, seq: answer.seq };
					return { ...NOTHING, state, isFinal: true, isTooLong: false };
				}
				case "updates.DifferenceTooLong":
					return { ...NOTHING, state: { ...from, pts: answer.pts }, isFinal: false, isTooLong: true };
				case "updates.Difference":
					return { ...missed(answer, api), state: toState(answer.state), isFinal: true, isTooLong: false };
				case "updates.DifferenceSlice": {
					const state = toState(answer.intermediateState);
					return { ...missed(answer, api), state, isFinal: false, isTooLong: false };
				}
			}
		},

		async channelDifference(channel, pts, limit, options) {
			const filter = new Api.ChannelMessagesFilterEmpty();
			const request = new Api.updates.GetChannelDifference({ channel: toInputChannel(channel), filter, pts, limit });
			const answer = await api.invoke(request, options);
			const isFinal = answer.final === true;
			const timeoutSeconds = answer.timeout ?? null;
			switch (answer.className) {
				case "updates.ChannelDifferenceEmpty":
					return { ...NOTHING, pts: answer.pts, isFinal, isTooLong: false, timeoutSeconds };
				case "updates.ChannelDifferenceTooLong": {
					const newest = { ...answer, newMessages: answer.messages, otherUpdates: [] };
					const newPts = answer.dialog.className === "Dialog" ? (answer.dialog.pts ?? pts) : pts;
					return { ...missed(newest, api), pts: newPts, isFinal, isTooLong: true, timeoutSeconds };
				}
				case "updates.ChannelDifference":
					return { ...missed(answer, api), pts: answer.pts, isFinal, isTooLong: false, timeoutSeconds };
			}
		},
	};
}

const NOTHING: LiveUpdates = { updates: [], people: [], chats: [] };

interface Missed {
	readonly newMessages: readonly Api.TypeMessage[];
	readonly otherUpdates: readonly Api.TypeUpdate[];
	readonly users: readonly Api.TypeUser[];
	readonly chats: readonly Api.TypeChat[];
}

/** New messages first, then what happened to others; only the whole has a position. */
function missed(answer: Missed, api: Requests): LiveUpdates {
	const scope = new AnswerScope(answer.users, answer.chats, api.known);
	const messages = answer.newMessages.flatMap((raw): LiveUpdate[] => {
		const message = toLiveMessage(raw, scope);
		if (message === null || raw.className === "MessageEmpty") return [];
		return [{ type: "message", chatId: toChatId(raw.peerId), message, isEdit: false, position: null }];
	});
	const others = listed(answer.otherUpdates, scope);
	return { ...others, updates: [...messages, ...others.updates.map(withoutPosition)] };
}

function withoutPosition(update: LiveUpdate): LiveUpdate {
	return update.type === "message" || update.type === "deleted" ? { ...update, position: null } : update;
}

function toState({ pts, qts, seq, date }: Api.updates.State): AccountState {
	return { pts, qts, seq, date };
}
