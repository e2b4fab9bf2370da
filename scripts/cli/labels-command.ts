import { type Command, InvalidArgumentError } from "commander";
import type { LabelledMessage } from "@/lib/dashboard/labels-contract";
import { LABELS, type Label } from "@/lib/domain/label";
import type { ServiceContext } from "@/lib/services/context";
import { resolveGroup } from "@/lib/services/groups/resolve-group";
import { decideLabel } from "@/lib/services/labels/decide-label";
import { listLabels } from "@/lib/services/labels/list-labels";
import { rollUpDirtyWeeks } from "@/lib/services/rollup/roll-up-dirty-weeks";
import { rereadLabels } from "./reread-labels";
import { withContext } from "./with-context";

interface LabelsFlags {
	readonly since?: string;
	readonly ids?: number[];
	readonly json?: boolean;
	readonly reread?: boolean;
	readonly set?: Decision[];
	readonly unset?: Decision[];
}

/** A message and what it is, or is not. */
type Decision = { readonly messageId: number; readonly label: Label };

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
		.option("--reread", "first read all stored messages again by the rules and words of now")
		.option("--set <id=label>", "say that messages are something: 12=blocker,13=question", parseDecisions)
		.option("--unset <id=label>", "say that messages are not something", parseDecisions)
		.action((group: string, flags: LabelsFlags) => withContext("labels", (ctx) => run(ctx, group, flags)));
}

async function run(ctx: ServiceContext, group: string, flags: LabelsFlags): Promise<void> {
	if (flags.reread) await rereadLabels(ctx, group);
	const [set, unset] = [flags.set ?? [], flags.unset ?? []];
	for (const decision of set) await decideLabel(ctx, { group, ...decision, isSet: true });
	for (const decision of unset) await decideLabel(ctx, { group, ...decision, isSet: false });
	const decided = [...set, ...unset].map(({ messageId }) => messageId);
	if (decided.length > 0) await rollUpDirtyWeeks(ctx, { groupId: (await resolveGroup(ctx, { ref: group })).groupId });
	const shown = decided.length === 0 ? flags : { ...flags, ids: decided };
	await (flags.json ? printJson(ctx, group, shown) : printTable(ctx, group, shown));
}

function parseDecisions(text: string): Decision[] {
	return text.split(",").map((part) => {
		const [id = "", name] = part.split("=").map((word) => word.trim());
		const label = LABELS.find((known) => known === name);
		if (label !== undefined && /^-?\d+$/.test(id)) return { messageId: Number(id), label };
		throw new InvalidArgumentError(`Write a message's id and one of ${LABELS.join(", ")}: 12=blocker.`);
	});
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
