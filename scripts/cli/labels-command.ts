import { type Command, InvalidArgumentError } from "commander";
import type { LabelledMessage } from "@/lib/dashboard/labels-contract";
import type { ServiceContext } from "@/lib/services/context";
import { listLabels } from "@/lib/services/labels/list-labels";
import { withContext } from "./with-context";

interface LabelsFlags {
	readonly since?: string;
	readonly ids?: number[];
	readonly json?: boolean;
}

const TEXT_CHARS = 60;

/** `shiplog labels GROUP`: what messages are labelled, and why. */
export function addLabelsCommand(program: Command): void {
	program
		.command("labels")
		.description("print messages with their labels and what each rests on")
		.argument("<group>", "Telegram id or slug")
		.option("--since <date>", "first day, YYYY-MM-DD in the group's zone")
		.option("--ids <ids>", "these messages alone: 1,2,3", parseIds)
		.option("--json", "print a JSON array of every message, labelled or not")
		.action((group: string, flags: LabelsFlags) =>
			withContext("labels", (ctx) => (flags.json ? printJson(ctx, group, flags) : printTable(ctx, group, flags))),
		);
}

function parseIds(text: string): number[] {
	const ids = text.split(",").map((part) => Number(part.trim() || Number.NaN));
	if (ids.every(Number.isSafeInteger)) return ids;
	throw new InvalidArgumentError("Write message ids with commas between them: 1,2,3.");
}

/** A page at a time: a large group's messages fit no array. */
async function printJson(ctx: ServiceContext, group: string, flags: LabelsFlags): Promise<void> {
	let printed = 0;
	for await (const message of messagesOf(ctx, group, flags)) {
		process.stdout.write(`${printed === 0 ? "[\n" : ",\n"}${JSON.stringify(message)}`);
		printed += 1;
	}
	process.stdout.write(printed === 0 ? "[]\n" : "\n]\n");
}

async function printTable(ctx: ServiceContext, group: string, flags: LabelsFlags): Promise<void> {
	let printed = 0;
	for await (const message of messagesOf(ctx, group, flags)) {
		if (message.labels.length === 0 && flags.ids === undefined) continue;
		process.stdout.write(describe(message));
		printed += 1;
	}
	if (printed === 0) process.stdout.write("No labelled messages.\n");
}

async function* messagesOf(ctx: ServiceContext, group: string, { since, ids }: LabelsFlags) {
	let after: number | null | undefined;
	while (after !== null) {
		const page = await listLabels(ctx, {
			group,
			...(since === undefined ? {} : { since }),
			...(ids === undefined ? {} : { ids }),
			...(after === undefined ? {} : { after }),
		});
		yield* page.messages;
		after = page.next;
	}
}

function describe({ messageId, sentAt, text, labels, denied }: LabelledMessage): string {
	const shown = text === null ? "(no text kept)" : oneLine(text, TEXT_CHARS);
	const lines = labels.map(({ label, source, rule, confidence, version, matched, link }) => {
		const why = [source, rule, confidence.toFixed(2), `v${version}`].join("  ");
		const what = [matched === null ? "" : JSON.stringify(oneLine(matched, TEXT_CHARS)), link ?? ""];
		return `    ${label.padEnd(8)}  ${[why, ...what].filter(Boolean).join("  ")}`;
	});
	const no = denied.map((label) => `    not ${label.padEnd(8)}  owner`);
	return `${[`${messageId}  ${sentAt.slice(0, 16).replace("T", " ")}  ${shown}`, ...lines, ...no].join("\n")}\n`;
}

function oneLine(text: string, charsMax: number): string {
	const line = text.replace(/\s+/g, " ").trim();
	const chars = Array.from(line);
	return chars.length <= charsMax ? line : `${chars.slice(0, charsMax).join("")}…`;
}
