/** At most `unitsMax` UTF-16 units of `text`, never ending in half a character. */
export function clampText(text: string, unitsMax: number): string {
	if (text.length <= unitsMax) return text;
	const last = text.charCodeAt(unitsMax - 1);
	const isHalf = last >= 0xd800 && last <= 0xdbff;
	return text.slice(0, isHalf ? unitsMax - 1 : unitsMax);
}

/** Longest display name, title or place our columns hold. */
export const NAME_MAX = 255;
