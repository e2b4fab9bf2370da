import type { Command } from "commander";
import type { Group } from "@/lib/domain/group";
import { changeCollecting } from "@/lib/services/dashboard/telegram/change-collecting";
import { connectGroup } from "@/lib/services/groups/connect-group";
import { disconnectGroup } from "@/lib/services/groups/disconnect-group";
import { resolveGroup } from "@/lib/services/groups/resolve-group";
import { withContext } from "../with-context";
import { runReading } from "./run-reading";

interface ConnectFlags {
	readonly account?: string;
	readonly timezone?: string;
	readonly locale?: "en" | "ru";
	readonly json?: boolean;
}

/** `shiplog telegram connect REF`, and `pause`, `resume`, `disconnect` of what is connected. */
export function addConnectCommand(parent: Command): void {
	parent
		.command("connect")
		.description("collect a chat live from now on, with its history")
		.argument("<chat>", "@username, id, title, t.me or invite link")
		.option("--account <name>", "which account (default: the only one)")
		.option("--timezone <zone>", "IANA zone (Europe/Berlin) or offset (+04:00) its weeks are cut in")
		.option("--locale <locale>", "language of its recaps: en or ru")
		.option("--json", "print the group as one JSON object")
		.action((ref: string, { account, timezone, locale, json }: ConnectFlags) =>
			runReading("connect", async (ctx, use) => {
				const group = await connectGroup(ctx, { account, ref, timezone, locale, ...use });
				print(group, json, "is collected from now on");
			}),
		);
	parent
		.command("disconnect")
		.description("end the live collecting of a group; what was collected stays")
		.argument("<group>", "tracked group, @username, id or t.me link")
		.option("--json", "print the group as one JSON object")
		.action((ref: string, { json }: ConnectFlags) =>
			withContext("telegram disconnect", async (ctx) =>
				print(await disconnectGroup(ctx, { ref }), json, "is no longer collected"),
			),
		);
	addStateCommand(parent, "pause", "paused", "pause the live collecting of a group");
	addStateCommand(parent, "resume", "active", "go on collecting a group that was paused or lost");
}

const STATE_WORDS = { paused: "is paused", active: "is collected from now on" } as const;

function addStateCommand(parent: Command, name: string, state: "active" | "paused", description: string): void {
	parent
		.command(name)
		.description(description)
		.argument("<group>", "tracked group, @username, id or t.me link")
		.option("--json", "print its state as one JSON object")
		.action((ref: string, { json }: ConnectFlags) =>
			withContext(`telegram ${name}`, async (ctx) => {
				const { collecting } = await changeCollecting(ctx, { ref, state });
				if (json) process.stdout.write(`${JSON.stringify(collecting, null, 2)}\n`);
				else print(await resolveGroup(ctx, { ref }), json, STATE_WORDS[state]);
			}),
		);
}

function print(group: Group, asJson: boolean | undefined, said: string): void {
	process.stdout.write(asJson ? `${JSON.stringify(group, null, 2)}\n` : `${group.title} (${group.slug}) ${said}.\n`);
}
