/** A small stable number of a text, to pick colours by (FNV-1a, 32 bits folded to 0..9999). Tells nothing of the text. */
export function seedOf(text: string): number {
	let hash = 0x811c9dc5;
	for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
	return (hash >>> 0) % 10_000;
}
