import { graphemes } from "./graphemes";

/** The one character on a person's tile: the first letter or digit of the name, else its first character. */
export function initialOf(name: string): string {
	const parts = graphemes(name);
	const first = parts.find((part) => /^[\p{L}\p{N}]/u.test(part)) ?? parts[0] ?? "";
	return first.toLocaleUpperCase("en").slice(0, 16);
}
