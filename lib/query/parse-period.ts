import { isLocalDate } from "../time/local-date";
import type { LineReader } from "./line-reader";
import { QUERY_UNITS, type QueryPeriod, type QueryUnit } from "./metric-query";
import { allWords, meaningOf, UNIT_WORDS } from "./query-words";

const COUNT_MAX = 520;
/** Words before a period that say nothing: `over the last 12 weeks`. */
const FILLERS = ["over", "in", "for", "during", "the", "of"];
const STARTS = ["last", "past", "previous", "this", "current", "from", "between", "all", "ever", "today", "yesterday"];

/** Reads a period when one begins here; `null`: none does. */
export function parsePeriod(reader: LineReader): QueryPeriod | null {
	let fillers = 0;
	while (FILLERS.includes(reader.word(fillers) ?? "")) fillers += 1;
	if (!STARTS.includes(reader.word(fillers) ?? "")) {
		if (fillers === 0) return null;
		reader.skip(fillers);
		return reader.refuse("A time should stand here: `last 12 weeks`, `this month`, `all time`.", STARTS);
	}
	reader.skip(fillers);
	if (reader.takeWord("today")) return { kind: "this", unit: "days" };
	if (reader.takeWord("yesterday")) return { kind: "last", count: 1, unit: "days" };
	if (reader.takeWord("ever")) return { kind: "all" };
	if (reader.takeWord("all")) {
		reader.takeWord("time", "history");
		return { kind: "all" };
	}
	if (reader.takeWord("this", "current")) return { kind: "this", unit: unitHere(reader) };
	if (reader.takeWord("last", "past", "previous")) return lastUnits(reader);
	const isFrom = reader.takeWord("from", "between") === "from";
	return betweenDates(reader, isFrom ? ["to", "until", "till"] : ["and", "to"]);
}

function lastUnits(reader: LineReader): QueryPeriod {
	const written = reader.word();
	if (written === null || !/^\d+$/.test(written)) return { kind: "last", count: 1, unit: unitHere(reader) };
	const count = Number(written);
	if (count < 1 || count > COUNT_MAX) {
		reader.refuseAt(
			reader.place(),
			`A number from 1 to ${COUNT_MAX} should stand here.`,
			String(count < 1 ? 1 : COUNT_MAX),
		);
	}
	reader.skip(1);
	return { kind: "last", count, unit: unitHere(reader) };
}

function unitHere(reader: LineReader): QueryUnit {
	const unit = meaningOf(UNIT_WORDS, reader.word() ?? "");
	if (unit === null) {
		return reader.refuse(`${QUERY_UNITS.slice(0, -1).join(", ")} or years should stand here.`, allWords(UNIT_WORDS));
	}
	reader.skip(1);
	return unit;
}

function betweenDates(reader: LineReader, joints: readonly string[]): QueryPeriod {
	const from = dateHere(reader);
	if (reader.takeWord(...joints) === null) reader.refuse(`“${joints[0]}” and a second date should follow.`, joints);
	const place = reader.place();
	const to = dateHere(reader);
	if (to < from) reader.refuseAt(place, "This day is before the first one.", from);
	return { kind: "between", from, to };
}

function dateHere(reader: LineReader): string {
	const token = reader.peek();
	if (token === null || token.kind === "sign" || !isLocalDate(token.text)) {
		return reader.refuse("A date should stand here, as 2026-05-31.");
	}
	reader.skip(1);
	return token.text;
}
