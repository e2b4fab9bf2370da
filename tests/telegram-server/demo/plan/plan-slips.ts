import type { Random } from "../../world/random";
import { MINUTE } from "./calendar";
import type { Planned, PlannedPost } from "./planned";

/** A message as people write it: mostly right at once, now and then with two letters swapped and mended a little later. */
export function planSlips(post: PlannedPost, random: Random): Planned[] {
	if (post.poll !== null || !random.chance(0.04)) return [post];
	const slipped = swapLetters(post.text, random);
	if (slipped === post.text) return [post];
	const edit: Planned = { kind: "edit", at: post.at + random.int(20, 280) * 1000, key: post.key, text: post.text };
	return [{ ...post, text: slipped }, edit];
}

/** A remark somebody thinks better of. */
export function planRegret(post: PlannedPost, random: Random): Planned[] {
	const at = post.at + random.int(2, 30) * MINUTE;
	return random.chance(0.06) ? [post, { kind: "delete", at, key: post.key }] : [post];
}

function swapLetters(text: string, random: Random): string {
	const words = [...text.matchAll(/\b[a-z]{5,}\b/g)];
	if (words.length === 0) return text;
	const word = random.pick(words);
	const at = word.index + random.int(1, word[0].length - 3);
	return `${text.slice(0, at)}${text.charAt(at + 1)}${text.charAt(at)}${text.slice(at + 2)}`;
}
