/** What a tag says about the text it holds; links are told apart once that text is known. */
export interface TagEntity {
	resolve(text: string): { readonly type: string; readonly value?: string };
}

const STYLES: Readonly<Record<string, string>> = {
	strong: "bold",
	em: "italic",
	code: "code",
	pre: "pre",
	u: "underline",
	s: "strikethrough",
	blockquote: "blockquote",
};

/** Script calls on links that go nowhere, by the function they call. */
const CALLS: readonly (readonly [string, string])[] = [
	["ShowHashtag", "hashtag"],
	["ShowCashtag", "cashtag"],
	["ShowBotCommand", "bot_command"],
	["ShowMentionName", "mention_name"],
	["ShowNotLoadedEmoji", "custom_emoji"],
	["ShowNotAvailableEmoji", "custom_emoji"],
	["ShowTextCopied", "code"],
];

/** The entity a tag of Telegram Desktop's HTML writer stands for; `null` for tags that style nothing. */
export function entityOfTag(name: string, attributes: Readonly<Record<string, string>>): TagEntity | null {
	const style = STYLES[name];
	if (style !== undefined) return { resolve: () => ({ type: style }) };
	if (name === "span" && attributes.class?.startsWith("spoiler")) return { resolve: () => ({ type: "spoiler" }) };
	if (name !== "a") return null;
	const onclick = attributes.onclick ?? "";
	const call = CALLS.find(([caller]) => onclick.includes(caller));
	if (call !== undefined) return { resolve: () => ({ type: call[1] }) };
	const href = attributes.href ?? "";
	return { resolve: (text) => linkOf(href, text) };
}

function linkOf(href: string, text: string): { type: string; value?: string } {
	if (href.startsWith("mailto:")) return { type: "email" };
	if (href.startsWith("tel:")) return { type: "phone" };
	if (href === text) return { type: "link" };
	if (text.startsWith("@") && href.toLowerCase().endsWith(`/${text.slice(1).toLowerCase()}`))
		return { type: "mention" };
	if (isEmojiFile(href)) return { type: "custom_emoji", value: href };
	return href === "" ? { type: "text_link" } : { type: "text_link", value: href };
}

/** A custom emoji that was downloaded links to its picture inside the export. */
function isEmojiFile(href: string): boolean {
	return /^(?:\.\.\/)*stickers\/[^:]*$/.test(href);
}
