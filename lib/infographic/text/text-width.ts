/** Advance of a character over the font size: upper guesses for Inter and Noto Sans at weight 600. */
const ADVANCES: readonly (readonly [RegExp, number])[] = [
	[/^[\s.,:;'’|!()[\]ijlItfrI·-]/u, 0.34],
	[/^1/u, 0.48],
	[/^[02-9]/u, 0.65],
	[/^[mwMW@%—…ЖШЩЮМжшщюмФф]/u, 0.94],
	[/^\p{Script=Arabic}/u, 0.52],
	[/^\p{Script=Hebrew}/u, 0.52],
	[/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u, 1.08],
	[/^\p{Lu}/u, 0.72],
	[/^[\p{M}\p{Cf}]/u, 0],
];
const ADVANCE_OTHER = 0.6;

const advances = new Map<string, number>();
/** Letters whose class is kept; then the memory starts anew. */
const REMEMBERED_MAX = 20_000;

function advanceOf(letter: string): number {
	const known = advances.get(letter);
	if (known !== undefined) return known;
	const advance = ADVANCES.find(([pattern]) => pattern.test(letter))?.[1] ?? ADVANCE_OTHER;
	if (advances.size >= REMEMBERED_MAX) advances.clear();
	advances.set(letter, advance);
	return advance;
}

/** A guess at a string's width in ems, a little above the truth: for choosing sizes and lines, not for placing. */
export function textWidth(value: string): number {
	let ems = 0;
	for (const letter of value.slice(0, 256)) ems += advanceOf(letter);
	return ems;
}
