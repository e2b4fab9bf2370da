import { expect, test } from "vitest";
import { csvText } from "@/lib/services/telegram/verbs/csv-text";
import { formatRecords, type RecordFormat } from "@/lib/services/telegram/verbs/format-records";

const PAGES = [[{ id: 1, text: "a" }], [], [{ id: 2, text: 'say "hi",\nthen' }]];

test("the three formats hold the same records", async () => {
	const records = PAGES.flat();
	expect(JSON.parse(await format(PAGES, "json"))).toEqual(records);
	const lines = (await format(PAGES, "jsonl")).trimEnd().split("\n");
	expect(lines.map((line) => JSON.parse(line))).toEqual(records);
	expect(await format(PAGES, "csv")).toBe('id,text\n1,a\n2,"say ""hi"",\nthen"\n');
});

test("no records are still a valid file", async () => {
	expect(JSON.parse(await format([], "json"))).toEqual([]);
	expect(await format([], "jsonl")).toBe("");
	expect(await format([], "csv")).toBe("id,text\n");
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])(
	"a spreadsheet does not run %j as a formula",
	(text) => {
		const cell = csvText([[text]])
			.trimEnd()
			.replace(/^"/, "");
		expect(cell.startsWith("'")).toBe(true);
	},
);

test("a negative number stays a number, and unknown stays empty", () => {
	expect(csvText([[-1001292077344, null, 0]])).toBe("-1001292077344,,0\n");
});

async function format(pages: readonly (readonly { id: number; text: string }[])[], as: RecordFormat): Promise<string> {
	let text = "";
	for await (const chunk of formatRecords(from(pages), as, ["id", "text"])) text += chunk;
	return text;
}

async function* from<T>(pages: readonly T[]): AsyncGenerator<T> {
	yield* pages;
}
