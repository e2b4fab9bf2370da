import { graphemesOf } from "./clean-text";

const LETTER = /^[\p{L}\p{N}]/u;
/** Scripts in which two letters of two words do not run together or stand for whole words. */
const SPACED_SCRIPTS =
	/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{N}]/u;

/** What stands on a group's tile: the first letters of its first two words, one letter in most scripts, else its first character. */
export function initialsOf(title: string): string {
	const words = title.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => LETTER.test(word));
	const letters = words.map((word) => graphemesOf(word)[0] ?? "");
	const [first, second] = letters;
	if (first === undefined) return graphemesOf(title)[0] ?? "";
	const pair =
		second !== undefined && SPACED_SCRIPTS.test(first) && SPACED_SCRIPTS.test(second) ? first + second : first;
	return pair.toLocaleUpperCase("en");
}
