import type { Api } from "telegram/tl/index.js";

/** Telegram's own name of a request: `messages.GetHistory` → `messages.getHistory`. */
export function methodName(request: Api.AnyRequest): string {
	const { className } = request;
	const dot = className.lastIndexOf(".") + 1;
	return className.slice(0, dot) + className.charAt(dot).toLowerCase() + className.slice(dot + 1);
}
