import type { Command } from "commander";
import { type DialogInfo, listDialogs } from "@/lib/services/telegram/verbs/list-dialogs";
import { countOn } from "./count-progress";
import { countOption } from "./option-values";
import { runReading } from "./run-reading";

interface DialogsFlags {
	readonly account?: string;
	readonly limit?: number;
	readonly json?: boolean;
}

/** `shiplog telegram dialogs`: the groups and channels of an account. */
export function addDialogsCommand(parent: Command): void {
	parent
		.command("dialogs")
		.description("list the groups and channels an account is in")
		.option("--account <name>", "which account (default: the only one)")
		.option("--limit <count>", "at most so many", countOption)
		.option("--json", "print a JSON array")
		.action((flags: DialogsFlags) =>
			runReading("dialogs", async (ctx, use) => {
				const progress = countOn(process.stderr, "chats", Date.now);
				const { account = null, limit = null } = flags;
				const dialogs = await listDialogs(ctx, {
					account,
					limit,
					...use,
					onProgress: progress.update,
				}).finally(() => progress.end());
				process.stdout.write(flags.json ? `${JSON.stringify(dialogs, null, 2)}\n` : dialogs.map(describe).join(""));
			}),
		);
}

function describe({ chatId, kind, title, username, members, isLost }: DialogInfo): string {
	const name = username === null ? "" : ` @${username}`;
	const count = members === null ? "" : ` ${members.toLocaleString("en")} members`;
	return `${chatId}\t${kind}\t${title}${name}${count}${isLost ? " (no longer in it)" : ""}\n`;
}
