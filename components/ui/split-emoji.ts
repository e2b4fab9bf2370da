/** An emoji as every platform knows it, with its joiners, tones and flags. */
const EMOJI = /(\p{RGI_Emoji})/v;

/** A text as plain parts and emoji, in order: `"a 🫖"` → `["a ", "🫖", ""]`, emoji at the odd places. */
export function splitEmoji(text: string): string[] {
	return text.split(EMOJI);
}

/** Address of an emoji's drawing: its code points in hexadecimal. */
export function emojiPath(emoji: string): string {
	return `/emoji/${[...emoji].map((sign) => (sign.codePointAt(0) ?? 0).toString(16)).join("-")}.svg`;
}
