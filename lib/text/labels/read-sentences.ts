import { CHAR_CLASS, CharClass } from "./char-classes";
import type { Cue } from "./cue";
import type { PhraseHit, PhraseIndex } from "./phrase-index";
import type { Sentence, Token, Tokens } from "./tokenize";

/** A sentence with the cues found in it. */
export interface SentenceReading {
	readonly sentence: Sentence;
	/** First token when fillers are left aside. */
	readonly begin: number;
	/** From `begin` on; signs of scripts without blanks count half. */
	readonly words: number;
	readonly hits: readonly PhraseHit<Cue>[];
}

/** Sentences that may say something: those with a cue or a question mark. */
export function readSentences(text: string, { tokens, sentences }: Tokens, index: PhraseIndex<Cue>): SentenceReading[] {
	const readings: SentenceReading[] = [];
	for (const sentence of sentences) {
		const begin = passFillers(tokens, sentence, index);
		const hits: PhraseHit<Cue>[] = [];
		for (let at = sentence.first; at < sentence.last; at++) {
			for (const hit of index.findAt(tokens, at, sentence, begin)) if (hit.use.kind !== "filler") hits.push(hit);
		}
		if (hits.length === 0 && !sentence.isAsked) continue;
		readings.push({ sentence, begin, words: countWords(text, tokens, begin, sentence.last), hits });
	}
	return readings;
}

function passFillers(tokens: readonly Token[], sentence: Sentence, index: PhraseIndex<Cue>): number {
	let at = sentence.first;
	while (at < sentence.last) {
		const kind = tokens[at]?.kind;
		let next = kind === "word" || kind === "code" ? at : at + 1;
		if (next === at) {
			for (const { use, last } of index.findAt(tokens, at, sentence, at)) {
				if (use.kind === "filler") next = Math.max(next, last);
			}
		}
		if (next === at) break;
		at = next;
	}
	return at;
}

function countWords(text: string, tokens: readonly Token[], begin: number, end: number): number {
	let words = 0;
	for (let at = begin; at < end; at++) {
		const token = tokens[at];
		if (token?.kind === "word") words += CHAR_CLASS[text.charCodeAt(token.start)] === CharClass.ideograph ? 0.5 : 1;
		else if (token?.kind === "link" || token?.kind === "code") words++;
	}
	return words;
}
