import type { Api } from "telegram/tl/index.js";
import type { CallOptions, TelegramCall } from "../call-gate";
import { methodName } from "./method-name";

/** What the parts of the adapter say of a request beside what a caller says. */
export interface InvokeOptions extends CallOptions {
	/** Another DC than the account's own: files, statistics. */
	readonly dc?: number;
	/** Bare id of the chat it writes to. */
	readonly chatId?: number;
	/** Writes to a person. */
	readonly isDirectMessage?: boolean;
	/** The answer has the shape of updates but tells of nothing new. */
	readonly isAnswerOnly?: boolean;
}

/** Where a second arrival would do something else than the first: codes are used up, sessions begin and end. */
const UNREPEATABLE = new Set([
	"auth.sendCode",
	"auth.signIn",
	"auth.checkPassword",
	"auth.importBotAuthorization",
	"auth.importLoginToken",
	"auth.importAuthorization",
	"auth.logOut",
	"channels.joinChannel",
	"messages.importChatInvite",
]);
const JOINS = new Set(["channels.joinChannel", "messages.importChatInvite"]);

/** A request as whoever guards the account is told of it. */
export function describeCall(request: Api.AnyRequest, options: InvokeOptions): TelegramCall {
	const method = methodName(request);
	return {
		method,
		lane: options.lane ?? "interactive",
		quota: JOINS.has(method) ? "join" : options.isDirectMessage === true ? "dm" : null,
		isRepeatable: !UNREPEATABLE.has(method),
		...(options.chatId !== undefined && { chatId: options.chatId }),
		...(options.signal !== undefined && { signal: options.signal }),
	};
}
