/**
 * 53-bit digest of a text and whatever else belongs to it: two 32-bit multiplicative lanes mixed at the end (cyrb53,
 * public domain, by bryc). Not for security: it tells an edited entry from the same entry, where a chance collision
 * means one missed edit in 2^53. Two arguments, because joining them first would copy every text once more.
 */
export function contentDigest(text: string, rest = ""): number {
	let low = 0xdeadbeef;
	let high = 0x41c6ce57;
	for (let index = 0; index < text.length; index += 1) {
		const unit = text.charCodeAt(index);
		low = Math.imul(low ^ unit, 2654435761);
		high = Math.imul(high ^ unit, 1597334677);
	}
	// The length keeps "ab" + "c" apart from "a" + "bc".
	low = Math.imul(low ^ text.length, 2654435761);
	for (let index = 0; index < rest.length; index += 1) {
		const unit = rest.charCodeAt(index);
		low = Math.imul(low ^ unit, 2654435761);
		high = Math.imul(high ^ unit, 1597334677);
	}
	low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
	high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
	return 4294967296 * (2097151 & high) + (low >>> 0);
}
