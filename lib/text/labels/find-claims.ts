import type { Cue, CueRule } from "./cue";
import type { SpokenLabel } from "./lexicon";
import type { PhraseHit } from "./phrase-index";
import type { SentenceReading } from "./read-sentences";
import type { Token } from "./tokenize";

/** What words say of a message: `[start, end)` in units of the folded text. */
export interface Claim {
	readonly label: SpokenLabel;
	readonly rule: string;
	readonly confidence: number;
	readonly start: number;
	readonly end: number;
}

/** What stands beside a message's words. */
export interface Surroundings {
	readonly hasLink: boolean;
	/** A picture, video or file. */
	readonly hasMedia: boolean;
}

type Veto = Extract<Cue, { kind: "veto" }>;

const MARK_RULE = "any.question.mark";
const MARK_CONFIDENCE = 0.85;
/** "what?", "really now?" are replies, not questions. */
const MARK_MIN_WORDS = 3;

/** The best claim of each label. */
export function findClaims(
	readings: readonly SentenceReading[],
	tokens: readonly Token[],
	surroundings: Surroundings,
): Map<SpokenLabel, Claim> {
	const claims = new Map<SpokenLabel, Claim>();
	if (readings.length === 0) return claims;
	const everywhere = readings.flatMap(({ hits }) => vetoesOf(hits).filter(({ use }) => use.scope === "message"));
	const offer = (claim: Claim) => {
		const best = claims.get(claim.label);
		if (best === undefined || claim.confidence > best.confidence) claims.set(claim.label, claim);
	};
	for (const reading of readings) {
		const vetoes = [...everywhere, ...vetoesOf(reading.hits).filter(({ use }) => use.scope !== "message")];
		for (const { use, first, last } of reading.hits) {
			if (use.kind !== "rule" || !holds(use.rule, first, reading, surroundings, vetoes)) continue;
			const { label, name, confidence } = use.rule;
			offer({ label, rule: name, confidence, start: startOf(tokens, first), end: endOf(tokens, last) });
		}
		if (isMarked(reading, vetoes)) {
			const start = startOf(tokens, reading.begin);
			offer({ label: "question", rule: MARK_RULE, confidence: MARK_CONFIDENCE, start, end: reading.sentence.end });
		}
	}
	return claims;
}

function vetoesOf(hits: readonly PhraseHit<Cue>[]): PhraseHit<Veto>[] {
	return hits.filter((hit): hit is PhraseHit<Veto> => hit.use.kind === "veto");
}

function holds(
	rule: CueRule,
	first: number,
	{ sentence, words, hits }: SentenceReading,
	surroundings: Surroundings,
	vetoes: readonly PhraseHit<Veto>[],
): boolean {
	if (rule.asked !== "any" && sentence.isAsked !== (rule.asked === "only")) return false;
	if (words < rule.minWords || words > rule.maxWords || !standsBeside(rule, surroundings)) return false;
	if (hits.some(({ use }) => use.kind === "unless" && use.rule === rule)) return false;
	return !vetoes.some(
		({ use, first: at }) =>
			use.label === rule.label &&
			use.language === rule.language &&
			!use.onlyMark &&
			(use.scope !== "before" || at < first),
	);
}

function standsBeside({ beside }: CueRule, { hasLink, hasMedia }: Surroundings): boolean {
	if (beside === null) return true;
	return beside === "no-link" ? !hasLink : hasLink || (beside === "link-or-media" && hasMedia);
}

/** A question mark is the same in all languages, and so is what takes it back. */
function isMarked({ sentence, words, begin }: SentenceReading, vetoes: readonly PhraseHit<Veto>[]): boolean {
	if (!sentence.isAsked || words < MARK_MIN_WORDS) return false;
	return !vetoes.some(({ use, first }) => use.label === "question" && (use.scope !== "before" || first <= begin));
}

function startOf(tokens: readonly Token[], index: number): number {
	return tokens[index]?.start ?? 0;
}

function endOf(tokens: readonly Token[], last: number): number {
	return tokens[last - 1]?.end ?? 0;
}
