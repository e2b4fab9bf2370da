import { type CsvCell, csvText } from "./csv-text";

export const RECORD_FORMATS = ["csv", "json", "jsonl"] as const;
export type RecordFormat = (typeof RECORD_FORMATS)[number];

type Row = Readonly<Record<string, unknown>>;

/** How a list of records is spelled. */
interface Spelling {
	readonly head: string;
	/** What stands before the first page, and before each further one. */
	readonly lead: readonly [string, string];
	page(records: readonly object[]): string;
	/** The end after no records at all, and after some. */
	readonly tail: readonly [string, string];
}

/** Text of records in a format, a chunk a page: CSV with a heading, one JSON array, or a JSON object a line. */
export async function* formatRecords<T extends object>(
	pages: AsyncIterable<readonly T[]>,
	format: RecordFormat,
	columns: readonly (keyof T & string)[],
): AsyncGenerator<string> {
	const { head, lead, page: spell, tail } = spellingOf(format, columns);
	if (head !== "") yield head;
	let isFirst = true;
	for await (const page of pages) {
		if (page.length === 0) continue;
		yield `${lead[isFirst ? 0 : 1]}${spell(page)}`;
		isFirst = false;
	}
	const end = tail[isFirst ? 0 : 1];
	if (end !== "") yield end;
}

function spellingOf(format: RecordFormat, columns: readonly string[]): Spelling {
	const lines = (records: readonly object[], between: string) =>
		records.map((record) => JSON.stringify(record)).join(between);
	switch (format) {
		case "csv":
			return {
				head: csvText([columns]),
				lead: ["", ""],
				page: (records) => csvText(records.map((record) => columns.map((name) => (record as Row)[name] as CsvCell))),
				tail: ["", ""],
			};
		case "json":
			return { head: "[", lead: ["\n", ",\n"], page: (records) => lines(records, ",\n"), tail: ["]\n", "\n]\n"] };
		case "jsonl":
			return { head: "", lead: ["", ""], page: (records) => `${lines(records, "\n")}\n`, tail: ["", ""] };
	}
}
