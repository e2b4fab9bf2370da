import { localMs } from "../map/parse-local";

/** A row's time as its tooltip shows it: the exporter's clock, and in newer exports its offset from UTC. */
export interface DateTitle {
	/** The clock's reading in milliseconds as if it were UTC. */
	readonly localMs: number;
	readonly offsetMinutes: number | null;
}

const TITLE = /^(\d{2})\.(\d{2})\.(\d{4}) (\d{2}):(\d{2}):(\d{2})(?: UTC([+-])(\d{2}):(\d{2}))?$/;
const DAY = /^(\d{1,2}) ([A-Z][a-z]+) (\d{4})$/;
const MONTHS = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December",
];

/** Reads `01.11.2022 00:47:30 UTC+04:00`; `null` when it is not such a time. */
export function parseDateTitle(title: string): DateTitle | null {
	const match = TITLE.exec(title.trim());
	if (match === null) return null;
	const [day, month, year, hour, minute, second] = match.slice(1, 7).map(Number) as [
		number,
		number,
		number,
		number,
		number,
		number,
	];
	const ms = localMs(year, month, day, hour, minute, second);
	if (ms === null) return null;
	if (match[7] === undefined) return { localMs: ms, offsetMinutes: null };
	const minutes = Number(match[8]) * 60 + Number(match[9]);
	return { localMs: ms, offsetMinutes: match[7] === "-" ? -minutes : minutes };
}

/** Reads a date separator, `1 November 2022`, as its midnight in milliseconds as if UTC; `null` when it is none. */
export function parseDaySeparator(text: string): number | null {
	const match = DAY.exec(text);
	if (match === null) return null;
	const month = MONTHS.indexOf(match[2] ?? "") + 1;
	return localMs(Number(match[3]), month, Number(match[1]), 0, 0, 0);
}
