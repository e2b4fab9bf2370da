import type { Command } from "commander";
import type { WatchEvent } from "@/lib/services/collect/live/watch-event";
import { watchGroups } from "@/lib/services/collect/live/watch-groups";
import { runReading } from "./run-reading";

interface WatchFlags {
	readonly account?: string;
	readonly json?: boolean;
}

/** `shiplog telegram watch [GROUP…]`: keeps groups up to date until it is stopped. */
export function addWatchCommand(parent: Command): void {
	parent
		.command("watch")
		.description("keep groups up to date, live, until Ctrl-C")
		.argument("[group...]", "tracked groups, @usernames, ids or t.me links (default: all that are collected)")
		.option("--account <name>", "account that watches (default: the only one)")
		.option("--json", "print one JSON object a line for everything that happens")
		.action((groups: string[], flags: WatchFlags) => runWatch(groups, flags));
}

async function runWatch(groups: string[], flags: WatchFlags): Promise<void> {
	const print = (event: WatchEvent) => {
		process.stdout.write(`${flags.json ? JSON.stringify(event) : describeEvent(event)}\n`);
	};
	await runReading("watch", (ctx, use) =>
		watchGroups(ctx, {
			groups,
			...use,
			onEvent: print,
			...(flags.account === undefined ? {} : { account: flags.account }),
		}),
	);
}

/** One line about what happened. */
export function describeEvent(event: WatchEvent): string {
	switch (event.type) {
		case "connected":
		case "disconnected":
			return `${event.account}: ${event.type}`;
		case "watching":
			return `${event.group}: up to date, watching`;
		case "applied":
			return `${event.group}: ${event.stored} stored, ${event.deleted} deleted`;
		case "swept":
			return `${event.group}: swept, ${event.entries} new`;
		case "backfilled":
			return `${event.group}: history ${event.current}${event.total === null ? "" : ` of ${event.total}`}`;
		case "measured":
			return `${event.group}: ${event.weeks} weeks measured, ${event.recaps} recaps frozen`;
		case "collected":
			return `${event.group}: ${event.what} read`;
		case "lost":
			return `${event.group}: cannot be read any more (${event.reason}); asked again daily`;
		case "parked":
			return `${event.group}: ${event.what} put off for ${Math.ceil(event.retryAfterMs / 1000)} s`;
	}
}
