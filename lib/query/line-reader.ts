import { LineProblem } from "./line-problem";
import { foldWord, nearestWord } from "./nearest-word";
import type { LinePlace } from "./query-problem";
import { type LineToken, tokenizeLine } from "./tokenize-line";

/** Walks over a line word by word and says what is wrong where. */
export class LineReader {
	readonly line: string;
	readonly #tokens: readonly LineToken[];
	#at = 0;

	constructor(line: string) {
		this.line = line;
		this.#tokens = tokenizeLine(line);
	}

	/** The token `ahead` of the next one; `null` behind the last. */
	peek(ahead = 0): LineToken | null {
		return this.#tokens[this.#at + ahead] ?? null;
	}

	/** The next token, gone past. */
	take(): LineToken | null {
		const token = this.peek();
		if (token !== null) this.#at += 1;
		return token;
	}

	skip(tokens: number): void {
		this.#at += tokens;
	}

	/** The next token's word, folded; `null`: the end, a sign or a quoted value. */
	word(ahead = 0): string | null {
		const token = this.peek(ahead);
		return token?.kind === "word" ? foldWord(token.text) : null;
	}

	/** Goes past the next word when it is one of these. */
	takeWord(...words: readonly string[]): string | null {
		const word = this.word();
		if (word === null || !words.includes(word)) return null;
		this.#at += 1;
		return word;
	}

	takeSign(...signs: readonly string[]): string | null {
		const token = this.peek();
		if (token?.kind !== "sign" || !signs.includes(token.text)) return null;
		this.#at += 1;
		return token.text;
	}

	/** The next words joined, folded; `null` when there are not as many before a sign or a quote. */
	phrase(words: number): string | null {
		const parts = Array.from({ length: words }, (_, ahead) => this.word(ahead));
		return parts.includes(null) ? null : parts.join(" ");
	}

	/** The longest of the next words that `find` knows, gone past; at most `wordsMax` words. */
	takePhrase<T>(
		wordsMax: number,
		find: (phrase: string) => T | null,
	): { readonly found: T; readonly place: LinePlace } | null {
		for (let words = wordsMax; words > 0; words -= 1) {
			const phrase = this.phrase(words);
			const found = phrase === null ? null : find(phrase);
			if (found === null) continue;
			const place = this.place(words);
			this.#at += words;
			return { found, place };
		}
		return null;
	}

	/** Where the next tokens stand; the end of the line when there is none. */
	place(tokens = 1): LinePlace {
		const first = this.peek();
		if (first === null) return { start: this.line.trimEnd().length, length: 0 };
		const last = this.peek(tokens - 1) ?? this.#tokens.at(-1) ?? first;
		return { start: first.start, length: last.start + last.length - first.start };
	}

	/** Refuses the next tokens, with the nearest of the words that would have been right. */
	refuse(message: string, candidates: Iterable<string> = [], tokens = 1): never {
		const place = this.place(tokens);
		const written = this.line.slice(place.start, place.start + place.length);
		throw new LineProblem(this.line, place, message, written === "" ? null : nearestWord(written, candidates));
	}

	/** Refuses what stands at a place already gone past. */
	refuseAt(place: LinePlace, message: string, proposal: string | null): never {
		throw new LineProblem(this.line, place, message, proposal);
	}
}
