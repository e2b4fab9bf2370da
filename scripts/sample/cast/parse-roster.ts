import { AppError } from "@/lib/errors";
import { hash } from "../random";
import { isLanguageCode, type Member, type Rhythm, TRAITS } from "./member";

/** Above every id Telegram has handed out so far: an invented member never carries a living person's id. */
const FIRST_USER_ID = 88_000_000_000;
const USER_ID_SPAN = 9_000_000_000;

const RHYTHMS: readonly Rhythm[] = ["morning", "day", "evening", "late"];

/**
 * Reads members from a table of lines `handle | display name | call name | languages | hours ahead of Berlin | rhythm |
 * weight | weeks | traits`. Weeks are spans such as `3-15,40-51`, with `!` at the end for "then left" and `x` for "then
 * removed"; a display name of `-` is a deleted account.
 * @throws AppError invalid naming the line that does not fit.
 */
export function parseRoster(table: string): Member[] {
	return table
		.split("\n")
		.filter((row) => row.trim() !== "")
		.map(parseMember);
}

function parseMember(row: string): Member {
	const [
		handle = "",
		name = "",
		callName = "",
		languages = "",
		ahead = "",
		rhythm = "",
		weight = "",
		weeks = "",
		traits = "",
	] = row.split("|").map((cell) => cell.trim());
	const knownRhythm = RHYTHMS.find((known) => known === rhythm);
	const known = languages.split(",").filter(isLanguageCode);
	if (knownRhythm === undefined || known.length === 0) throw new AppError("invalid", `Cannot read the member "${row}"`);
	return {
		handle,
		name: name === "-" ? null : name,
		callName,
		userId: FIRST_USER_ID + (hash(`member ${handle}`) % USER_ID_SPAN),
		languages: known,
		hoursAhead: Number(ahead),
		rhythm: knownRhythm,
		weight: Number(weight),
		spans: parseSpans(weeks),
		departure: weeks.endsWith("!") ? "left" : weeks.endsWith("x") ? "removed" : "none",
		traits: TRAITS.filter((trait) => traits.split(" ").includes(trait)),
	};
}

function parseSpans(weeks: string): [number, number][] {
	return weeks
		.replace(/[!x]$/, "")
		.split(",")
		.map((span) => {
			const [from = "", to = from] = span.split("-");
			return [Number(from), Number(to)];
		});
}
