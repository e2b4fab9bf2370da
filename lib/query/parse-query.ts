import { LineProblem } from "./line-problem";
import { LineReader } from "./line-reader";
import type { MetricQuery, QueryDimension, QueryPeriod } from "./metric-query";
import { distanceBetween, nearestWord } from "./nearest-word";
import { type PlacedFilter, parseFilters } from "./parse-filters";
import { parsePeriod } from "./parse-period";
import { DEFAULT_PERIOD, defaultLimit } from "./query-defaults";
import type { LinePlace, QueryProblem } from "./query-problem";
import type { QueryMeasureEntry, QueryVocabulary } from "./query-vocabulary";
import { ADVERBS, allWords, CLAUSE_WORDS, DIMENSION_WORDS, meaningOf } from "./query-words";

/** A line understood, with where the values of its filters stand, or what is wrong with it. */
export type ParsedQuery =
	| { readonly query: MetricQuery; readonly places: readonly (readonly LinePlace[])[]; readonly problem: null }
	| { readonly query: null; readonly problem: QueryProblem };

const PROPOSED_CLAUSES = CLAUSE_WORDS.filter((word) => word.length > 1);
/** Of nearly equal guesses the one that explains more words is the better. */
const MORE_WORDS = 0.05;
const LIMIT_MAX = 1_000;
const LINE_MAX = 1_000;

interface Parts {
	by?: QueryDimension;
	period?: QueryPeriod;
	filters?: readonly PlacedFilter[];
	limit?: number;
}

/**
 * Reads `messages by weekday last 12 weeks where topic = "JMeter"`. Parts after the measure may come in any order, each
 * once; what is not said is DEFAULT_PERIOD, one number, everything, and {@link defaultLimit} rows.
 */
export function parseQuery(line: string, vocabulary: QueryVocabulary): ParsedQuery {
	try {
		return readLine(line, vocabulary);
	} catch (error) {
		if (error instanceof LineProblem) return { query: null, problem: error.problem };
		throw error;
	}
}

function readLine(line: string, vocabulary: QueryVocabulary): ParsedQuery {
	if (line.length > LINE_MAX) {
		throw new LineProblem(line, { start: LINE_MAX, length: line.length - LINE_MAX }, "The line is too long.", null);
	}
	const reader = new LineReader(line);
	const measure = takeMeasure(reader, vocabulary);
	const parts: Parts = {};
	while (reader.peek() !== null) readPart(reader, measure, parts);
	const by = parts.by ?? null;
	const filters = parts.filters ?? [];
	return {
		query: {
			measure: measure.key,
			by,
			period: parts.period ?? DEFAULT_PERIOD,
			where: filters.map(({ filter }) => filter),
			limit: parts.limit ?? defaultLimit(by),
		},
		places: filters.map(({ places }) => places),
		problem: null,
	};
}

function readPart(reader: LineReader, measure: QueryMeasureEntry, parts: Parts): void {
	const isFirst = (part: keyof Parts): void => {
		if (parts[part] !== undefined) reader.refuse("This was said before.");
	};
	const adverb = ADVERBS[reader.word() ?? ""];
	if (adverb !== undefined || ["by", "per", "a"].includes(reader.word() ?? "")) {
		isFirst("by");
		parts.by = takeDimension(reader, measure, adverb);
		return;
	}
	if (["where", "with"].includes(reader.word() ?? "")) {
		isFirst("filters");
		if (!measure.canFilter) reader.refuse(`“${measure.label}” is a number of the whole week: it cannot be filtered.`);
		reader.skip(1);
		parts.filters = parseFilters(reader);
		return;
	}
	if (["limit", "top"].includes(reader.word() ?? "")) {
		isFirst("limit");
		reader.skip(1);
		parts.limit = takeLimit(reader);
		return;
	}
	const at = reader.place();
	const period = parsePeriod(reader);
	if (period === null) reader.refuse("This word has no meaning here.", PROPOSED_CLAUSES);
	if (parts.period !== undefined) reader.refuseAt(at, "A time was said before.", null);
	parts.period = period;
}

function takeMeasure(reader: LineReader, { byName, wordsMax }: QueryVocabulary): QueryMeasureEntry {
	const taken = reader.takePhrase(wordsMax, (phrase) => byName.get(phrase) ?? null);
	if (taken !== null) return taken.found;
	if (reader.peek() === null) return reader.refuse("Say what to count, for example: messages by week.");
	return refuseMeasure(reader, [...byName.keys()], wordsMax);
}

/** The wrong words are as many as make the nearest name nearest; without one, those before the next part. */
function refuseMeasure(reader: LineReader, names: readonly string[], wordsMax: number): never {
	let words = 1;
	while (reader.word(words) !== null && !(CLAUSE_WORDS as readonly string[]).includes(reader.word(words) ?? ""))
		words += 1;
	let wrong = words;
	let least = Number.POSITIVE_INFINITY;
	for (let count = 1; count <= Math.min(wordsMax, 6); count += 1) {
		const phrase = reader.phrase(count);
		const near = phrase === null ? null : nearestWord(phrase, names);
		if (phrase === null || near === null) continue;
		const distance = distanceBetween(phrase, near) - count * MORE_WORDS;
		if (distance < least) {
			least = distance;
			wrong = count;
		}
	}
	return reader.refuse("Nothing to count has this name.", names, wrong);
}

function takeDimension(
	reader: LineReader,
	measure: QueryMeasureEntry,
	adverb: QueryDimension | undefined,
): QueryDimension {
	const isPossible = (by: QueryDimension): boolean => measure.dimensions.includes(by);
	const possible = measure.dimensions.filter((by) => by !== null);
	if (adverb === undefined) reader.skip(1);
	const place = reader.place();
	const taken =
		adverb === undefined
			? reader.takePhrase(5, (phrase) => meaningOf(DIMENSION_WORDS, phrase))
			: { found: adverb, place };
	if (taken === null) {
		return reader.refuse(
			`It can be split by ${possible.join(", ")}.`,
			allWords(DIMENSION_WORDS).filter((word) => {
				const by = meaningOf(DIMENSION_WORDS, word);
				return by !== null && isPossible(by);
			}),
		);
	}
	if (!isPossible(taken.found)) {
		const nearest = possible.includes("week") ? "week" : null;
		const proposal = adverb === undefined ? nearest : "by week";
		const message = `“${measure.label}” cannot be split by ${taken.found}, only by ${possible.join(", ")}.`;
		reader.refuseAt(taken.place, message, proposal);
	}
	if (adverb !== undefined) reader.skip(1);
	return taken.found;
}

function takeLimit(reader: LineReader): number {
	const written = reader.word() ?? "";
	const limit = Number(written);
	if (!/^\d+$/.test(written) || limit < 1 || limit > LIMIT_MAX) {
		reader.refuseAt(
			reader.place(),
			`A number of rows from 1 to ${LIMIT_MAX} should stand here.`,
			/^\d+$/.test(written) ? String(LIMIT_MAX) : null,
		);
	}
	reader.skip(1);
	return limit;
}
