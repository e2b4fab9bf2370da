import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findPackage } from "../fonts/find-package";
import { emojiKeys, isEmoji } from "./emoji-key";

/** Drawings of emoji by grapheme; `null` for anything that is none, or none of ours. */
export type EmojiDrawings = (grapheme: string) => Uint8Array | null;

/** Twemoji's SVG files, listed once and read when first asked for (all 3,846 together are 9 MB). */
export function openEmoji(): EmojiDrawings {
	const folder = join(findPackage("@discordapp/twemoji"), "dist", "svg");
	const files = new Set(readdirSync(folder));
	const drawings = new Map<string, Uint8Array>();
	return (grapheme) => {
		if (!isEmoji(grapheme)) return null;
		const file = emojiKeys(grapheme)
			.map((key) => `${key}.svg`)
			.find((name) => files.has(name));
		if (file === undefined) return null;
		const known = drawings.get(file) ?? new Uint8Array(readFileSync(join(folder, file)));
		drawings.set(file, known);
		return known;
	};
}
