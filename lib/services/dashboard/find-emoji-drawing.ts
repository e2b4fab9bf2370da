import { type EmojiDrawings, openEmoji } from "@/lib/infographic/emoji/open-emoji";

/** Code points in hexadecimal, joined by hyphens: the longest emoji has ten. */
const CODE = /^[0-9a-f]{2,6}(-[0-9a-f]{2,6}){0,15}$/;
const CODE_POINT_MAX = 0x10ffff;

let drawings: EmojiDrawings | null = null;

/** The SVG of an emoji named by its code points (`1fad6`), the same the pictures use; `null` for anything else. */
export function findEmojiDrawing(code: string): Uint8Array | null {
	if (!CODE.test(code)) return null;
	const points = code.split("-").map((part) => Number.parseInt(part, 16));
	if (points.some((point) => point > CODE_POINT_MAX)) return null;
	drawings ??= openEmoji();
	return drawings(String.fromCodePoint(...points));
}
