import { CHAR_CLASS, CharClass } from "./char-classes";
import type { Atoms } from "./letter-tree";
import { endsQuotation, isSentenceMark } from "./marks";
import { type Masked, maskedKind } from "./mask-span";
import type { WordTrie } from "./word-trie";

export type TokenKind = "word" | "tag" | "command" | Masked;

/** A word of a text, or something that is no word; `[start, end)` in UTF-16 units of the folded text. */
export interface Token {
	readonly kind: TokenKind;
	readonly start: number;
	readonly end: number;
	/** Which words of the lexicons it is. */
	readonly atoms: Atoms;
	/** First of its sentence, or behind a comma, a colon, a dash or a bracket. */
	readonly beginsClause: boolean;
}

/** Tokens `[first, last)` of a text. */
export interface Sentence {
	readonly first: number;
	readonly last: number;
	/** Ends with a question mark. */
	readonly isAsked: boolean;
	/** Where it ends, its mark included, in units of the folded text. */
	readonly end: number;
}

export interface Tokens {
	readonly tokens: readonly Token[];
	readonly sentences: readonly Sentence[];
}

/** What the words of a text are looked up in. */
export interface TokenLookup {
	readonly trie: WordTrie;
	/** Of what is no word. */
	readonly objects: Readonly<Record<Exclude<TokenKind, "word">, Atoms>>;
}

/** Splits a folded text into sentences and words. One pass over its units. */
export function tokenize(text: string, lookup: TokenLookup): Tokens {
	const reader = new Reader(text, lookup);
	reader.read();
	return reader;
}

class Reader implements Tokens {
	readonly tokens: Token[] = [];
	readonly sentences: Sentence[] = [];
	private at = 0;
	private first = 0;
	private beginsClause = true;

	constructor(
		private readonly text: string,
		private readonly lookup: TokenLookup,
	) {}

	read(): void {
		const { text } = this;
		while (this.at < text.length) {
			const unit = text.charCodeAt(this.at);
			const kind = CHAR_CLASS[unit];
			if (kind === CharClass.word) this.readWord();
			else if (kind === CharClass.space || kind === CharClass.ignored) this.at++;
			else this.readSign(unit, kind ?? CharClass.other);
		}
		this.endSentence(false, text.length);
	}

	private readSign(unit: number, kind: number): void {
		switch (kind) {
			case CharClass.stop:
			case CharClass.question:
				this.readMark();
				return;
			case CharClass.ideograph:
				this.push("word", this.at, this.at + 1, this.lookup.trie.lookUp(this.text, this.at, this.at + 1));
				return;
			case CharClass.clause:
				this.beginsClause = true;
				this.at++;
				return;
			case CharClass.dash:
				if (!this.joins(this.at)) this.beginsClause = true;
				this.at++;
				return;
			default:
				this.readObject(unit);
		}
	}

	/** A tag, a command, a stand-in, or nothing that matters. */
	private readObject(unit: number): void {
		const { text, at } = this;
		const masked = maskedKind(unit);
		if (masked !== null) {
			let end = at + 1;
			while (end < text.length && text.charCodeAt(end) === unit) end++;
			this.push(masked, at, end, this.lookup.objects[masked]);
			return;
		}
		const kind = unit === 0x23 ? "tag" : unit === 0x2f ? "command" : null;
		if (kind === null || !this.isWordUnit(at + 1) || this.isWordUnit(at - 1)) {
			this.at++;
			return;
		}
		this.push(kind, at, this.wordEnd(at + 1), this.lookup.objects[kind]);
	}

	private readWord(): void {
		const start = this.at;
		const end = this.wordEnd(start);
		this.push("word", start, end, this.lookup.trie.lookUp(this.text, start, end));
	}

	private push(kind: TokenKind, start: number, end: number, atoms: Atoms): void {
		this.tokens.push({ kind, start, end, atoms, beginsClause: this.beginsClause });
		this.beginsClause = false;
		this.at = end;
	}

	/** A run of marks; where it ends a sentence, whether it asks. */
	private readMark(): void {
		const start = this.at;
		let isAsked = false;
		let isBreak = false;
		while (this.at < this.text.length) {
			const next = this.text.charCodeAt(this.at);
			const kind = CHAR_CLASS[next];
			if (kind === CharClass.question) isAsked = true;
			else if (kind !== CharClass.stop) break;
			isBreak ||= next === 0x0a;
			this.at++;
		}
		const isEnd = isSentenceMark(this.text, start, this.at) && !endsQuotation(this.text, this.at);
		if (isBreak || isEnd) this.endSentence(isAsked, this.at);
	}

	private endSentence(isAsked: boolean, end: number): void {
		this.beginsClause = true;
		if (this.tokens.length === this.first) return;
		this.sentences.push({ first: this.first, last: this.tokens.length, isAsked, end });
		this.first = this.tokens.length;
	}

	/** Apostrophes belong to a word when they stand between its letters. */
	private wordEnd(start: number): number {
		const { text } = this;
		let end = start;
		for (; end < text.length; end++) {
			const kind = CHAR_CLASS[text.charCodeAt(end)];
			if (kind === CharClass.word || kind === CharClass.ignored) continue;
			if (kind !== CharClass.apostrophe || !this.isWordUnit(end + 1)) break;
		}
		return end;
	}

	private joins(at: number): boolean {
		return this.isWordUnit(at - 1) && this.isWordUnit(at + 1);
	}

	private isWordUnit(at: number): boolean {
		return at >= 0 && at < this.text.length && CHAR_CLASS[this.text.charCodeAt(at)] === CharClass.word;
	}
}
