/** Addresses of the web, of mail and of people, and numbers long enough to be somebody's. */
const MASKS: readonly (readonly [RegExp, string])[] = [
	[/\b[a-z][a-z0-9+.-]{1,12}:\/\/\S{1,2000}/giu, "‹link›"],
	[/[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,190}\.\p{L}{2,20}/gu, "‹mail›"],
	[/(?<![\p{L}\p{N}_])@[a-z0-9_]{3,64}/giu, "‹name›"],
	[/\b(?:www|t)\.[a-z0-9-]{1,60}(?:\.[a-z]{2,20})?\/?\S{0,500}/giu, "‹link›"],
	[/\+?\d[\d ().-]{5,30}\d/gu, "‹number›"],
];

/** A text without what could lead to a person, at most `unitsMax` UTF-16 units long: what is left still shows what it is. */
export function hideContacts(text: string, unitsMax: number): string {
	let masked = text.slice(0, unitsMax);
	for (const [pattern, mask] of MASKS) masked = masked.replace(pattern, mask);
	return masked.toWellFormed();
}
