import { readdir, readFile } from "node:fs/promises";
import { z } from "zod";
import { LABELS } from "@/lib/domain/label";
import { MESSAGE_KINDS } from "@/lib/domain/message";

const fixtureSchema = z.strictObject({
	text: z.string().min(1),
	labels: z.array(z.enum(LABELS)),
	/** `held`: written before the rules and not looked at while they are made. */
	split: z.enum(["tune", "held"]),
	entities: z
		.array(z.object({ type: z.string(), offset: z.int(), length: z.int(), value: z.string().optional() }))
		.default([]),
	forward: z.boolean().default(false),
	kind: z.enum(MESSAGE_KINDS).default("text"),
});

/** A message with the labels a person gave it. */
export interface LabelFixture extends z.infer<typeof fixtureSchema> {
	/** Name of the file: `en`, `ru`, … */
	readonly language: string;
}

const FOLDER = new URL("../../tests/fixtures/labels/", import.meta.url);

/** Every labelled message of the repository, by language. */
export async function readFixtures(): Promise<LabelFixture[]> {
	const files = (await readdir(FOLDER)).filter((name) => name.endsWith(".jsonl")).sort();
	const read = await Promise.all(
		files.map(async (name) => {
			const lines = (await readFile(new URL(name, FOLDER), "utf8")).split("\n").filter((line) => line !== "");
			const language = name.replace(/\.jsonl$/, "");
			return lines.map((line) => ({ language, ...fixtureSchema.parse(JSON.parse(line)) }));
		}),
	);
	return read.flat();
}
