import { toMarkedChannelId } from "@/lib/domain/peer-id";
import type { ChatRef } from "./chat-ref";
import { toUsername } from "./username";

const HOSTS = /^(?:www\.)?(?:(?<name>[a-z0-9_]+)\.)?(?:t\.me|telegram\.me|telegram\.dog)$/;
/** First words of links that lead to something else than a chat. */
const OTHER_LINKS = new Set(
	"addstickers addemoji addtheme addlist setlanguage share msg confirmphone socks proxy bg login invoice giftcode nft m contact stars".split(
		" ",
	),
);
const INVITE_HASH = /^[\w-]{6,64}$/;

/** What a t.me, telegram.me or tg:// link leads to; `null`: `text` is no such link. */
export function parseTelegramLink(text: string): ChatRef | null {
	const url = toUrl(text);
	if (url === null) return null;
	if (url.protocol === "tg:") return ofAppLink(url);
	const name = HOSTS.exec(url.hostname)?.groups?.name;
	const path = url.pathname.split("/").filter((part) => part !== "");
	return ofPath(name === undefined || name === "www" ? path : [name, ...path]);
}

/** People leave the scheme out, and browsers leave `tg:` links without slashes. */
function toUrl(text: string): URL | null {
	const isApp = /^tg:/i.test(text);
	const spelled = isApp ? text.replace(/^tg:(?:\/\/)?/i, "tg://") : text.replace(/^(?!https?:\/\/)/i, "https://");
	if (!URL.canParse(spelled)) return null;
	const url = new URL(spelled);
	return isApp || HOSTS.test(url.hostname) ? url : null;
}

/** `/name`, `/name/5`, `/s/name`, `/c/123/5`, `/+hash`, `/joinchat/hash`. */
function ofPath(path: readonly string[]): ChatRef {
	const [first = "", second = ""] = path;
	if (first === "c") return ofPrivatePost(second);
	if (first === "joinchat") return ofInvite(second);
	if (first.startsWith("+")) return ofInvite(first.slice(1));
	if (first === "s" || first === "boost") return ofName(second);
	if (OTHER_LINKS.has(first)) return unusable(`A t.me/${first} link leads to no chat.`);
	return ofName(first);
}

/** `tg://resolve?domain=name`, `tg://join?invite=hash`, `tg://privatepost?channel=123`. */
function ofAppLink(url: URL): ChatRef {
	const asked = url.searchParams;
	if (url.hostname === "resolve") return ofName(asked.get("domain") ?? "");
	if (url.hostname === "join") return ofInvite(asked.get("invite") ?? "");
	if (url.hostname === "privatepost") return ofPrivatePost(asked.get("channel") ?? "");
	return unusable(`A tg://${url.hostname} link leads to no chat.`);
}

function ofName(name: string): ChatRef {
	return toUsername(name) ?? unusable("The link names no chat.");
}

function ofPrivatePost(id: string): ChatRef {
	if (!/^[1-9]\d{0,12}$/.test(id)) return unusable("The link names no chat.");
	return { type: "marked", peerId: toMarkedChannelId(Number(id)) };
}

function ofInvite(hash: string): ChatRef {
	if (/^\d+$/.test(hash)) return unusable("The link leads to a person's phone number, not to a chat.");
	return INVITE_HASH.test(hash) ? { type: "invite", hash } : unusable("The invite link is incomplete.");
}

function unusable(reason: string): ChatRef {
	return { type: "unusable", reason };
}
