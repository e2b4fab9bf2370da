/** Alphabets that are told apart; `none`: numbers and signs. */
export const SCRIPTS = [
	"none",
	"latin",
	"cyrillic",
	"arabic",
	"hebrew",
	"devanagari",
	"georgian",
	"armenian",
	"hangul",
	"kana",
	"han",
	"else",
] as const;
export type Script = (typeof SCRIPTS)[number];

/** Units of a script, from and to. */
const RANGES: readonly (readonly [number, number, Script])[] = [
	[0x250, 0xd7ff, "else"],
	[0x61, 0x24f, "latin"],
	[0x400, 0x52f, "cyrillic"],
	[0x530, 0x58f, "armenian"],
	[0x590, 0x5ff, "hebrew"],
	[0x600, 0x77f, "arabic"],
	[0x900, 0x97f, "devanagari"],
	[0x10a0, 0x10ff, "georgian"],
	[0x1100, 0x11ff, "hangul"],
	[0x1e00, 0x1eff, "latin"],
	[0x3040, 0x30ff, "kana"],
	[0x3400, 0x9fff, "han"],
	[0xac00, 0xd7a3, "hangul"],
];

/** Position in SCRIPTS of each UTF-16 unit of a folded text. */
export const SCRIPT_OF_UNIT: Uint8Array = assignScripts();

function assignScripts(): Uint8Array {
	const scripts = new Uint8Array(65_536);
	for (const [from, to, script] of RANGES) scripts.fill(SCRIPTS.indexOf(script), from, to + 1);
	return scripts;
}
