/** The sign that makes a wildcard of a pattern stand for itself. */
export const LIKE_ESCAPE = "|";

/** Written without what is read over it: there may be anything between two letters. */
const VOWELLED = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** Letters that stand for several of a keyboard. */
const SHARED = /[یکهاوσ]/u;
const WILD = /[%_|]/u;

/**
 * A pattern that matches every text a folded word is in, and perhaps some others: a first sieve for the database, whose
 * collation takes care of case and accents.
 */
export function likePattern(word: string): string {
	let pattern = "%";
	for (const sign of word) {
		if (WILD.test(sign)) pattern += LIKE_ESCAPE + sign;
		else if (SHARED.test(sign)) pattern += "_";
		else pattern += sign === " " ? "%" : sign;
		if (VOWELLED.test(sign)) pattern += "%";
	}
	return pattern.endsWith("%") && !pattern.endsWith(`${LIKE_ESCAPE}%`) ? pattern : `${pattern}%`;
}
