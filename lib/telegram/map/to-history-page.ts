import type { Api } from "telegram/tl/index.js";
import type { HistoryPage } from "../gateway";
import { AnswerScope } from "./answer-scope";
import type { KnownNames } from "./known-names";
import { toLiveMessage } from "./to-live-message";

const EMPTY: HistoryPage = { messages: [], span: null, total: null, pts: null, people: [], chats: [] };

/** A page of messages in Telegram's order, with the span of ids it covers, empty ones included. */
export function toHistoryPage(answer: Api.messages.TypeMessages, known: KnownNames): HistoryPage {
	if (answer.className === "messages.MessagesNotModified") return { ...EMPTY, total: answer.count };
	const scope = new AnswerScope(answer.users, answer.chats, known);
	const isChannel = answer.className === "messages.ChannelMessages";
	return {
		messages: answer.messages.map((raw) => toLiveMessage(raw, scope)).filter((message) => message !== null),
		span: toSpan(answer.messages),
		total: answer.className === "messages.Messages" ? answer.messages.length : answer.count,
		pts: isChannel ? answer.pts : null,
		people: scope.people,
		chats: scope.chats,
	};
}

function toSpan(messages: readonly Api.TypeMessage[]): HistoryPage["span"] {
	if (messages.length === 0) return null;
	const ids = messages.map((raw) => raw.id);
	return { minId: Math.min(...ids), maxId: Math.max(...ids) };
}
