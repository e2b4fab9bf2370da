import type { ChatRef } from "./chat-ref";
import { parseTelegramLink } from "./telegram-link";
import { toUsername } from "./username";

/** Understands `@name`, `name`, ids (bare, marked, `-100…`), t.me and tg:// links; whatever is left is taken for a title. */
export function parseChatRef(text: string): ChatRef {
	const wanted = text.trim();
	if (/^-?\d{1,16}$/.test(wanted)) return ofNumber(Number(wanted));
	const link = parseTelegramLink(wanted);
	if (link !== null) return link;
	return toUsername(wanted.replace(/^@/, "")) ?? { type: "title", title: wanted };
}

function ofNumber(id: number): ChatRef {
	if (id === 0) return { type: "unusable", reason: "0 is nobody's id." };
	return id < 0 ? { type: "marked", peerId: id } : { type: "bare", id };
}
