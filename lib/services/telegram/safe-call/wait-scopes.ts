import type { TelegramCall } from "@/lib/telegram/call-gate";
import type { TelegramFailure } from "@/lib/telegram/telegram-failure";

/** Everything the account sends. */
export const WHOLE_ACCOUNT = "*";
/** Between one join or leave and the next. */
export const MOVES = "pause:moves";

/** What only the kind of a quota is held back by. */
export function quotaScope(kind: "dm" | "join"): string {
	return `kind:${kind}`;
}

const MOVE_METHODS: ReadonlySet<string> = new Set([
	"channels.joinChannel",
	"channels.leaveChannel",
	"messages.deleteChatUser",
	"messages.importChatInvite",
]);

/** Whether a call makes the account join or leave a chat. */
export function isMove(call: Pick<TelegramCall, "method">): boolean {
	return MOVE_METHODS.has(call.method);
}

/** Every wait that holds a call back. */
export function scopesOf(call: Pick<TelegramCall, "method" | "quota" | "chatId">): string[] {
	const scopes = [WHOLE_ACCOUNT, call.method];
	if (call.chatId !== undefined) scopes.push(chatScope(call.method, call.chatId));
	if (call.quota) scopes.push(quotaScope(call.quota));
	if (isMove(call)) scopes.push(MOVES);
	return scopes;
}

/** Transport error 429: too many connections, so it is not about the method. */
const TRANSPORT_FLOOD = -429;

/** What a refusal holds back: the method, in slow mode the method in this chat, or everything. */
export function scopeOfRefusal(call: Pick<TelegramCall, "method" | "chatId">, failure: TelegramFailure): string {
	if (failure.code === TRANSPORT_FLOOD) return WHOLE_ACCOUNT;
	if (failure.kind === "slow_mode" && call.chatId !== undefined) return chatScope(call.method, call.chatId);
	return call.method;
}

function chatScope(method: string, chatId: number): string {
	return `${method}#${chatId}`;
}
