import { resolve } from "node:path";
import type { Command } from "commander";
import type { ServiceContext } from "@/lib/services/context";
import { exportParticipants } from "@/lib/services/telegram/verbs/export-participants";
import type { MemberListEnd, MemberListGap } from "@/lib/services/telegram/verbs/member-list";
import type { MemberRecord } from "@/lib/services/telegram/verbs/member-record";
import { type ReadParticipantsInput, readParticipants } from "@/lib/services/telegram/verbs/read-participants";
import { countOn } from "./count-progress";
import { countOption } from "./option-values";
import { runReading } from "./run-reading";

interface ParticipantsFlags {
	readonly account?: string;
	readonly limit?: number;
	readonly search?: string;
	readonly csv?: string;
	readonly json?: boolean;
}

/** `shiplog telegram participants REF`: a chat's members. */
export function addParticipantsCommand(parent: Command): void {
	parent
		.command("participants")
		.description("list or search a chat's members")
		.argument("<chat>", "@username, id, title, t.me or invite link")
		.option("--account <name>", "which account (default: the only one)")
		.option("--limit <count>", "at most so many", countOption)
		.option("--search <name>", "only those whose name or username begins like this")
		.option("--csv <file>", "write them to a CSV file (- for standard output)")
		.option("--json", "print one JSON object")
		.action((ref: string, flags: ParticipantsFlags) =>
			runReading("participants", async (ctx, use) => {
				const progress = countOn(process.stderr, "members", Date.now);
				const { account = null, limit = null, search = null } = flags;
				const input = { account, ref, limit, search, ...use, onProgress: progress.update };
				const end = await print(ctx, input, flags).finally(() => progress.end());
				process.stderr.write(describeEnd(end));
			}),
		);
}

async function print(
	ctx: ServiceContext,
	input: ReadParticipantsInput,
	flags: ParticipantsFlags,
): Promise<MemberListEnd> {
	const { csv, json } = flags;
	if (csv !== undefined) {
		const target = csv === "-" ? { stream: process.stdout } : { path: resolve(csv) };
		return (await exportParticipants(ctx, input, { format: "csv", target })).end;
	}
	const members: MemberRecord[] = [];
	const { chat, end } = await readParticipants(ctx, input, async (pages) => {
		for await (const page of pages) {
			if (json) members.push(...page);
			else process.stdout.write(page.map(describe).join(""));
		}
	});
	if (json) process.stdout.write(`${JSON.stringify({ chat, ...end, members }, null, 2)}\n`);
	return end;
}

function describe({ id, name, username, status, joinedAt }: MemberRecord): string {
	const handle = username === null ? "" : ` @${username}`;
	return `${id}\t${status}\t${joinedAt?.slice(0, 10) ?? "—"}\t${name ?? "(no name)"}${handle}\n`;
}

const GAPS: Readonly<Record<MemberListGap, string>> = {
	limit: "as many as you asked for",
	capped: "Telegram lists no more than this",
	hidden: "members are hidden: only admins are listed",
	forbidden: "this account may not see the list",
	short: "Telegram counts more than it lists",
};

function describeEnd({ listed, total, gap }: MemberListEnd): string {
	const of = total === null ? "" : ` of ${total.toLocaleString("en")}`;
	return `${listed.toLocaleString("en")}${of} members${gap === null ? "" : ` (${GAPS[gap]})`}.\n`;
}
