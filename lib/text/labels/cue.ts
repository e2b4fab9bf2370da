import type { Asked, Beside, Lexicon, SpokenLabel, VetoScope } from "./lexicon";
import { type ParsedPhrase, parsePhrase } from "./phrase";

/** A lexicon's rule as it is applied. */
export interface CueRule {
	readonly label: SpokenLabel;
	/** With its language: `en.question.wh-start`. */
	readonly name: string;
	readonly confidence: number;
	readonly asked: Asked;
	readonly beside: Beside | null;
	readonly minWords: number;
	readonly maxWords: number;
	readonly language: string;
}

/** What a phrase that was found is for. */
export type Cue =
	| { readonly kind: "filler" }
	| { readonly kind: "rule"; readonly rule: CueRule }
	| { readonly kind: "unless"; readonly rule: CueRule }
	| {
			readonly kind: "veto";
			readonly label: SpokenLabel;
			readonly scope: VetoScope;
			readonly onlyMark: boolean;
			readonly language: string;
	  }
	| { readonly kind: "about-tags" };

/** Everything a lexicon looks for, with what each phrase is for. */
export function cuesOf(lexicon: Lexicon): (readonly [ParsedPhrase, Cue])[] {
	const { language, words } = lexicon;
	const cues: (readonly [ParsedPhrase, Cue])[] = [];
	const add = (phrases: readonly string[], cue: Cue) => {
		for (const phrase of phrases) cues.push([parsePhrase(phrase, words), cue]);
	};
	add(lexicon.fillers, { kind: "filler" });
	add(lexicon.aboutTags ?? [], { kind: "about-tags" });
	for (const { label, scope, phrases, onlyMark = false } of lexicon.vetoes) {
		add(phrases, { kind: "veto", label, scope, onlyMark, language });
	}
	for (const written of lexicon.rules) {
		const isOpen = written.label === "question" || written.label === "thanks";
		const rule: CueRule = {
			label: written.label,
			name: `${language}.${written.name}`,
			confidence: written.confidence,
			asked: written.asked ?? (isOpen ? "any" : "never"),
			beside: written.beside ?? null,
			minWords: written.minWords ?? 1,
			maxWords: written.maxWords ?? Number.POSITIVE_INFINITY,
			language,
		};
		add(written.phrases, { kind: "rule", rule });
		add(written.unless ?? [], { kind: "unless", rule });
	}
	return cues;
}
