/** A family as its package ships it: one file a subset, of all weights unless `weight` says which. */
export interface FontFamily {
	readonly name: string;
	readonly packageName: string;
	/** Subsets to register; absent: all. The Latin copies inside the Noto packages would only cost time. */
	readonly subsets?: readonly string[];
	readonly weight?: 400;
}

const noto = (script: string, packageScript: string, subsets?: readonly string[]): FontFamily => ({
	name: `Noto Sans ${script}`,
	packageName: `@fontsource-variable/noto-sans-${packageScript}`,
	...(subsets ? { subsets } : {}),
});

const HAN = { zh: noto("SC", "sc"), ja: noto("JP", "jp"), ko: noto("KR", "kr") } as const;

const LETTERS: readonly FontFamily[] = [
	{ name: "Inter", packageName: "@fontsource-variable/inter" },
	noto("Arabic", "arabic", ["arabic"]),
	noto("Hebrew", "hebrew", ["hebrew"]),
	noto("Devanagari", "devanagari", ["devanagari"]),
	noto("Bengali", "bengali", ["bengali"]),
	noto("Tamil", "tamil", ["tamil"]),
	noto("Thai", "thai", ["thai"]),
	noto("Georgian", "georgian", ["georgian"]),
	noto("Armenian", "armenian", ["armenian"]),
	noto("Ethiopic", "ethiopic", ["ethiopic"]),
];

const SYMBOLS: readonly FontFamily[] = [
	{ name: "Noto Sans Symbols", packageName: "@fontsource/noto-sans-symbols", weight: 400, subsets: ["symbols"] },
	{ name: "Noto Sans Symbols 2", packageName: "@fontsource/noto-sans-symbols-2", weight: 400 },
	{ name: "Noto Sans Math", packageName: "@fontsource/noto-sans-math", weight: 400 },
];

/** Every family the picture may use, in the order in which they are asked for a character. */
export const FONT_FAMILIES: readonly FontFamily[] = [...LETTERS, HAN.zh, HAN.ja, HAN.ko, ...SYMBOLS];

const stackOf = (...han: readonly FontFamily[]): string =>
	[...LETTERS, ...han, ...SYMBOLS].map((family) => `'${family.name}'`).join(", ");

const STACKS = {
	zh: stackOf(HAN.zh, HAN.ja, HAN.ko),
	ja: stackOf(HAN.ja, HAN.zh, HAN.ko),
	ko: stackOf(HAN.ko, HAN.ja, HAN.zh),
} as const;

/** The stack of the page: Han characters in their Chinese forms. */
export const DEFAULT_STACK: string = STACKS.zh;

/**
 * The stack for one text. Chinese, Japanese and Korean share code points but not shapes, and the rasteriser ignores
 * `lang`: kana tells Japanese, hangul Korean.
 */
export function fontStackFor(value: string): string {
	if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(value)) return STACKS.ja;
	return /\p{Script=Hangul}/u.test(value) ? STACKS.ko : STACKS.zh;
}
