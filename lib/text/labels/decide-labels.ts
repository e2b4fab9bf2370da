import { LABELS, type MessageLabel } from "../../domain/label";
import { canonicalUrl, isShowcase } from "./canonical-url";
import type { Cue } from "./cue";
import { type Claim, findClaims } from "./find-claims";
import { type FoldedText, originOf } from "./fold-text";
import type { GroupWords } from "./group-words";
import type { SpokenLabel } from "./lexicon";
import type { PhraseIndex } from "./phrase-index";
import { readSentences, type SentenceReading } from "./read-sentences";
import { labelOfTag } from "./tags";
import { type Token, type Tokens, tokenize } from "./tokenize";

/** A message's text, taken apart. */
export interface ReadMessage {
	readonly folded: FoldedText;
	readonly read: Tokens;
	/** As written. */
	readonly links: readonly string[];
	/** A picture, video or file. */
	readonly hasMedia: boolean;
	readonly cues: PhraseIndex<Cue>;
}

type Source = "tag" | "lexicon";
/** A host where people show what they made makes it likelier that this is what they made. */
const SHOWCASE_WORTH = 0.04;
const GROUP_WORD_CONFIDENCE = 0.9;
/** So many different tags in one message explain the tags. */
const TAGS_EXPLAINED = 3;

/** Tags first, then the group's own words, then the lexicons: what an earlier one said no later one changes. */
export function decideLabels(message: ReadMessage, group: GroupWords, version: number): MessageLabel[] {
	const { folded, read, links, hasMedia, cues } = message;
	const first = read.tokens[0];
	const readings = readSentences(folded.text, read, cues);
	const tagged = claimsOfTags(message, group, readings);
	const isCommand = first?.kind === "command";
	const spoken = isCommand
		? new Map<SpokenLabel, Claim>()
		: findClaims(readings, read.tokens, { hasLink: links.length > 0, hasMedia });
	if (!isCommand) for (const claim of claimsOfGroup(folded.text, group)) spoken.set(claim.label, claim);
	// What was in the way no longer is.
	if (spoken.has("resolved") || tagged.has("resolved")) spoken.delete("blocker");
	return LABELS.flatMap((label) => {
		if (label === "answer") return [];
		const tag = tagged.get(label);
		const claim = tag ?? spoken.get(label);
		return claim === undefined ? [] : [toLabel(claim, tag === undefined ? "lexicon" : "tag", message, version)];
	});
}

function claimsOfTags({ folded, read }: ReadMessage, group: GroupWords, readings: readonly SentenceReading[]) {
	const claims = new Map<SpokenLabel, Claim>();
	for (const token of read.tokens) {
		if (token.kind !== "tag" && (token.kind !== "command" || token !== read.tokens[0])) continue;
		const claim = claimOfTag(token, folded.text, group);
		if (claim !== null && !claims.has(claim.label)) claims.set(claim.label, claim);
	}
	if (claims.size === 0) return claims;
	const isTalk = readings.some(({ hits }) => hits.some(({ use }) => use.kind === "about-tags"));
	if (isTalk || claims.size >= TAGS_EXPLAINED) claims.clear();
	return claims;
}

function claimOfTag({ kind, start, end }: Token, text: string, group: GroupWords): Claim | null {
	const tag = text.slice(start + 1, end).replaceAll("ё", "е");
	const own = group.tags.get(tag);
	const label = own ?? labelOfTag(tag, kind === "command");
	if (label === undefined) return null;
	return { label, rule: own === undefined ? `tag.${tag.slice(0, 40)}` : "group.tag", confidence: 1, start, end };
}

function claimsOfGroup(text: string, { index }: GroupWords): Claim[] {
	if (index === null) return [];
	const { tokens, sentences } = tokenize(text, index.lookup);
	const claims: Claim[] = [];
	for (const sentence of sentences) {
		for (let at = sentence.first; at < sentence.last; at++) {
			for (const { use, first, last } of index.findAt(tokens, at, sentence, sentence.first)) {
				const [start, end] = [tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0];
				claims.push({ label: use, rule: "group.word", confidence: GROUP_WORD_CONFIDENCE, start, end });
			}
		}
	}
	return claims;
}

function toLabel(claim: Claim, source: Source, { folded, links }: ReadMessage, version: number): MessageLabel {
	const start = originOf(folded, claim.start);
	const link = claim.label === "ship" ? shippedLink(links) : null;
	const isShown = link !== null && isShowcase(link);
	return {
		label: claim.label,
		source,
		rule: claim.rule,
		span: { start, length: originOf(folded, claim.end) - start },
		confidence: isShown ? Math.min(1, claim.confidence + SHOWCASE_WORTH) : claim.confidence,
		version,
		link,
	};
}

/** Where what was made is shown: a known place before any other. */
function shippedLink(links: readonly string[]): string | null {
	const addresses = links.map(canonicalUrl).filter((address) => address !== null);
	return addresses.find(isShowcase) ?? addresses[0] ?? null;
}
