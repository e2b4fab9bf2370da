const RGI_EMOJI = /^\p{RGI_Emoji}$/v;
const SELECTOR = "\uFE0F";
const JOINER = "\u200D";

const hex = (value: string): string =>
	Array.from(value, (letter) => (letter.codePointAt(0) ?? 0).toString(16)).join("-");

/** Whether a grapheme is an emoji that every platform shows as one picture. */
export function isEmoji(grapheme: string): boolean {
	return RGI_EMOJI.test(grapheme);
}

/** File names Twemoji may keep an emoji under: the selector is dropped unless a joiner follows somewhere. */
export function emojiKeys(grapheme: string): string[] {
	const bare = grapheme.replaceAll(SELECTOR, "");
	return grapheme.includes(JOINER) ? [hex(grapheme), hex(bare)] : [hex(bare), hex(grapheme)];
}
