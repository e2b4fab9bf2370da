import { editDistance } from "../text/edit-distance";

/** Of a word's letters, this share may differ and it is still taken for a slip. */
const SLIP_SHARE = 0.4;

/** How words are compared: case, underscores and ё make no difference. */
export function foldWord(text: string): string {
	return text.normalize("NFC").toLowerCase().replaceAll("ё", "е").replaceAll("_", " ").replace(/\s+/gu, " ").trim();
}

/** How far a word is from a candidate, 0..1 of the longer one; a beginning of it is nearer than a slip. */
export function distanceBetween(wanted: string, candidate: string): number {
	const [a, b] = [foldWord(wanted), foldWord(candidate)];
	if (a === b) return 0;
	if (a.length >= 3 && b.startsWith(a)) return 0.05 + 0.1 * (1 - a.length / b.length);
	if (a.length >= 4 && b.includes(a)) return 0.2 + 0.1 * (1 - a.length / b.length);
	const longest = Math.max(a.length, b.length, 1);
	// Letters that are only in one of them must all be added: of very unequal words nothing else need be counted.
	const atLeast = Math.abs(a.length - b.length) / longest;
	return atLeast > SLIP_SHARE ? 1 : editDistance(a, b) / longest;
}

/** The candidate that was probably meant; `null`: none is near. The first of equally near ones. */
export function nearestWord(wanted: string, candidates: Iterable<string>): string | null {
	let nearest: string | null = null;
	let least = SLIP_SHARE + Number.EPSILON;
	for (const candidate of candidates) {
		const distance = distanceBetween(wanted, candidate);
		if (distance >= least) continue;
		least = distance;
		nearest = candidate;
	}
	return nearest;
}
