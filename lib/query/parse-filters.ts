import type { LineReader } from "./line-reader";
import type { QueryField, QueryFilter } from "./metric-query";
import { foldWord, nearestWord } from "./nearest-word";
import type { LinePlace } from "./query-problem";
import { valueMeant, wordsOfValues } from "./query-values";
import { CLAUSE_WORDS, FIELD_WORDS, meaningOf } from "./query-words";

/** A filter with where each of its values stands. */
export interface PlacedFilter {
	readonly filter: QueryFilter;
	readonly places: readonly LinePlace[];
}

const FILTERS_MAX = 8;
const VALUES_MAX = 20;
const VALUE_CHARS_MAX = 200;
/** A bare value ends before these; a quoted one may hold anything. */
const ENDS: ReadonlySet<string> = new Set([...CLAUSE_WORDS, "and", "or"]);
const BARE_WORDS_MAX = 8;

/** Reads everything after `where`. */
export function parseFilters(reader: LineReader): PlacedFilter[] {
	const filters: PlacedFilter[] = [];
	do {
		if (filters.length === FILTERS_MAX) reader.refuse(`At most ${FILTERS_MAX} conditions can be asked at once.`);
		filters.push(parseFilter(reader));
	} while (reader.takeWord("and") !== null);
	return filters;
}

function parseFilter(reader: LineReader): PlacedFilter {
	const field = takeField(reader);
	if (field === null) {
		return reader.refuse(
			`One of ${Object.keys(FIELD_WORDS).join(", ")} should stand here.`,
			Object.values(FIELD_WORDS).flat(),
		);
	}
	const operator = takeOperator(reader);
	const values: string[] = [];
	const places: LinePlace[] = [];
	do {
		if (values.length === VALUES_MAX) reader.refuse(`At most ${VALUES_MAX} values can stand beside each other.`);
		if (values.length > 0) skipRepeatedField(reader, field);
		reader.takeSign("(");
		const { value, place } = takeValue(reader, field);
		reader.takeSign(")");
		values.push(value);
		places.push(place);
	} while (reader.takeSign(",") !== null || reader.takeWord("or") !== null);
	return { filter: { field, operator, values }, places };
}

function takeField(reader: LineReader): QueryField | null {
	return reader.takePhrase(3, (phrase) => meaningOf(FIELD_WORDS, phrase))?.found ?? null;
}

function takeOperator(reader: LineReader): QueryFilter["operator"] {
	const sign = reader.takeSign("=", ":", "!=", "<>");
	if (sign !== null) return sign === "=" || sign === ":" ? "=" : "!=";
	if (reader.takeWord("in") !== null) return "=";
	if (reader.takeWord("not") !== null) {
		reader.takeWord("in");
		return "!=";
	}
	if (reader.takeWord("is") !== null) return reader.takeWord("not") === null ? "=" : "!=";
	return reader.refuse("= or != should stand here.", ["=", "!="]);
}

/** `topic = "a" or topic = "b"` says the field again; another field cannot follow `or`. */
function skipRepeatedField(reader: LineReader, field: QueryField): void {
	const next = reader.peek(1);
	const other = meaningOf(FIELD_WORDS, reader.word() ?? "");
	if (other === null || next?.kind !== "sign" || !["=", ":"].includes(next.text)) return;
	if (other !== field) reader.refuse("“or” joins values of one field; conditions are joined by “and”.");
	reader.skip(2);
}

function takeValue(reader: LineReader, field: QueryField): { readonly value: string; readonly place: LinePlace } {
	const token = reader.peek();
	if (token === null || token.kind === "sign") return reader.refuse(`A ${field} should stand here, in quotes.`);
	if (token.kind === "word" && ENDS.has(foldWord(token.text))) {
		return reader.refuse(`A ${field} should stand here; put it in quotes if it is one.`);
	}
	const place = token.kind === "value" ? reader.place(1) : bareValue(reader);
	const written = token.kind === "value" ? token.text : reader.line.slice(place.start, place.start + place.length);
	if (token.kind === "value") reader.skip(1);
	const value = written.trim();
	if (value === "" || value.length > VALUE_CHARS_MAX) reader.refuseAt(place, `This is no name of a ${field}.`, null);
	const meant = valueMeant(field, foldWord(value));
	if (meant === null) refuseValue(reader, place, field, value);
	return { value: isNamed(field) ? value : (meant ?? value), place };
}

/** Words up to the next part of the line. */
function bareValue(reader: LineReader): LinePlace {
	let words = 1;
	while (words < BARE_WORDS_MAX) {
		const next = reader.word(words);
		if (next === null || ENDS.has(next)) break;
		words += 1;
	}
	const place = reader.place(words);
	reader.skip(words);
	return place;
}

function refuseValue(reader: LineReader, place: LinePlace, field: QueryField, value: string): never {
	const near = nearestWord(value, wordsOfValues(field));
	const meant = near === null ? null : valueMeant(field, foldWord(near));
	reader.refuseAt(place, `No ${field} is called “${value}”.`, meant === null ? null : JSON.stringify(meant));
}

function isNamed(field: QueryField): boolean {
	return field === "topic" || field === "member";
}
