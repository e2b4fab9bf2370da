import type { Locale } from "../recap-view";
import { keyedHash } from "./keyed-hash";
import { PSEUDONYM_ADJECTIVES, PSEUDONYM_NOUNS } from "./pseudonym-words";

/** A name is drawn again when taken; far more people than fit in any picture find one within this many draws. */
const DRAWS_MAX = 64;

/**
 * An invented two-word name for each person: the same for the same key, person and company, and no two alike in one
 * call. Without the key nobody can tell who is who. Order and repeats of `peerIds` do not matter.
 */
export function assignPseudonyms(peerIds: readonly number[], key: string, locale: Locale): ReadonlyMap<number, string> {
	const names = new Map<number, string>();
	const taken = new Set<number>();
	for (const peerId of [...new Set(peerIds)].sort((a, b) => a - b)) {
		const pick = freePick(peerId, key, taken);
		taken.add(pick);
		names.set(peerId, pseudonymOf(pick, locale));
	}
	return names;
}

function freePick(peerId: number, key: string, taken: ReadonlySet<number>): number {
	let pick = 0;
	for (let draw = 0; draw < DRAWS_MAX; draw += 1) {
		pick = Number(keyedHash(key, `${peerId}:${draw}`) % BigInt(PSEUDONYM_ADJECTIVES.length * PSEUDONYM_NOUNS.length));
		if (!taken.has(pick)) return pick;
	}
	return pick;
}

function pseudonymOf(pick: number, locale: Locale): string {
	const adjective = PSEUDONYM_ADJECTIVES[Math.floor(pick / PSEUDONYM_NOUNS.length)];
	const noun = PSEUDONYM_NOUNS[pick % PSEUDONYM_NOUNS.length];
	if (adjective === undefined || noun === undefined) return "";
	return locale === "ru" ? `${adjective.ru[noun.gender]} ${noun.ru}` : `${adjective.en} ${noun.en}`;
}
