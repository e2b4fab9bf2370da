import { type Command, InvalidArgumentError } from "commander";
import type { SyncResult } from "@/lib/services/collect/live/run-sync";
import { sweepGroup } from "@/lib/services/collect/live/sweep-group";
import { syncHistory } from "@/lib/services/collect/live/sync-history";
import { runReading } from "./run-reading";
import { syncLineOn } from "./sync-line";

/** What shells expect of a program that was interrupted, though it kept what it had. */
const INTERRUPTED = 130;

interface SyncFlags {
	readonly account?: string;
	readonly pages?: number;
	readonly new?: boolean;
	readonly json?: boolean;
}

/** `shiplog telegram sync-history GROUP`: a group's history from Telegram, from where it was left. */
export function addSyncHistoryCommand(parent: Command): void {
	parent
		.command("sync-history")
		.description("read a group's whole history from Telegram, newest first; Ctrl-C stops, the next run goes on")
		.argument("<group>", "tracked group, @username, id or t.me link")
		.option("--account <name>", "account that reads (default: the only one)")
		.option("--pages <n>", "stop after so many pages of 100", pagesOf)
		.option("--new", "only what changed since the last look, no older history")
		.option("--json", "print the result as one JSON object")
		.action((group: string, flags: SyncFlags) => runSyncHistory(group, flags));
}

async function runSyncHistory(group: string, flags: SyncFlags): Promise<void> {
	await runReading("sync-history", async (ctx, use) => {
		const line = syncLineOn(process.stderr, Date.now);
		try {
			const asked = { group, account: flags.account ?? null, ...use, onProgress: line.update };
			const pages = flags.pages === undefined ? {} : { pagesMax: flags.pages };
			const result = await (flags.new ? sweepGroup(ctx, asked) : syncHistory(ctx, { ...asked, ...pages }));
			line.end();
			process.stdout.write(flags.json ? `${JSON.stringify(result, null, 2)}\n` : describeResult(result));
			if (result.wasStopped) process.exitCode = INTERRUPTED;
		} finally {
			line.end();
		}
	});
}

function describeResult(result: SyncResult): string {
	const state = result.isComplete ? "everything is here" : "there is more: run it again to go on";
	return [
		`${result.title} → ${result.group}`,
		`  read        ${result.entries} entries in ${result.pages} pages, ${result.seconds.toFixed(1)} s`,
		`  stored      ${result.inserted} new, ${result.updated} changed, ${result.unchanged} unchanged, ${result.missing} deleted in Telegram`,
		`  history     ${result.wasStopped ? "stopped between two pages; " : ""}${state}`,
		`  measured    ${result.weeksMeasured} weeks, ${result.recapsFrozen} recaps frozen`,
		"",
	].join("\n");
}

function pagesOf(text: string): number {
	const pages = Number(text);
	if (!Number.isInteger(pages) || pages < 1) throw new InvalidArgumentError("It must be a whole number above 0.");
	return pages;
}
