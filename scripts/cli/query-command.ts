import type { Command } from "commander";
import type { QueryAnswer } from "@/lib/dashboard/query-contract";
import { AppError } from "@/lib/errors";
import { QueryProblem } from "@/lib/query/query-problem";
import { queryCsv } from "@/lib/services/query/query-csv";
import { runQuery } from "@/lib/services/query/run-query";
import { withContext } from "./with-context";

interface QueryFlags {
	readonly json?: boolean;
	readonly csv?: boolean;
}

/** `shiplog query GROUP "messages by weekday last 12 weeks"`. */
export function addQueryCommand(program: Command): void {
	program
		.command("query")
		.description("ask about a group in one line: a measure, by a dimension, over a time, where something holds")
		.argument("<group>", "slug, Telegram id or title")
		.argument("<line...>", 'for example: messages by weekday last 12 weeks where topic = "JMeter"')
		.option("--json", "print the answer as one JSON object")
		.option("--csv", "print the rows as CSV")
		.action((ref: string, words: readonly string[], flags: QueryFlags) =>
			withContext("query", async (ctx) => {
				const line = words.join(" ");
				const answer = await runQuery(ctx, { ref, line }).catch((error: unknown) => pointAtProblem(line, error));
				if (flags.json) process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
				else process.stdout.write(flags.csv ? queryCsv(answer) : describeAnswer(answer));
			}),
		);
}

/** The line with the wrong word underlined, then the failure as usual. */
function pointAtProblem(line: string, error: unknown): never {
	const parsed = error instanceof AppError ? QueryProblem.safeParse(error.details?.problem) : null;
	if (parsed?.success) {
		const { start, length } = parsed.data;
		process.stderr.write(`  ${line}\n  ${" ".repeat(start)}${"^".repeat(Math.max(1, length))}\n`);
	}
	throw error;
}

function describeAnswer({ title, rows, unit, isCut, note }: QueryAnswer): string {
	const width = Math.max(0, ...rows.map(({ label }) => label.length));
	const figures = Math.max(0, ...rows.map(({ text }) => text.length));
	const lines = rows.map(({ label, text, status }) => {
		const mark = status === "ok" ? "" : `  ${status}`;
		return `${label.padEnd(width)}  ${text.padStart(figures)}${mark}`;
	});
	const more = isCut ? ["… and more: say “limit N” for more rows."] : [];
	return [`${title} (${unit})`, ...lines, ...more, ...(note === null ? [] : [note]), ""].join("\n");
}
