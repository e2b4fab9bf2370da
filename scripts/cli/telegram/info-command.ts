import type { Command } from "commander";
import type { ChatInfo } from "@/lib/services/telegram/verbs/chat-info";
import { getChatInfo } from "@/lib/services/telegram/verbs/get-chat-info";
import { runReading } from "./run-reading";

interface InfoFlags {
	readonly account?: string;
	readonly json?: boolean;
}

/** `shiplog telegram info REF`: a chat, and when it was made. */
export function addInfoCommand(parent: Command): void {
	parent
		.command("info")
		.description("show what Telegram tells of a chat")
		.argument("<chat>", "@username, id, title, t.me or invite link")
		.option("--account <name>", "which account (default: the only one)")
		.option("--json", "print one JSON object")
		.action((ref: string, { account, json }: InfoFlags) =>
			runReading("info", async (ctx, use) => {
				const info = await getChatInfo(ctx, { account, ref, ...use });
				process.stdout.write(json ? `${JSON.stringify(info, null, 2)}\n` : describeInfo(info));
			}),
		);
}

/** A chat as the terminal shows it; what Telegram does not say is left out. */
function describeInfo(info: ChatInfo): string {
	const rows: [string, string | number | null][] = [
		["id", info.chatId],
		["kind", info.kind],
		["link", info.link],
		["about", info.about],
		["members", info.members],
		["admins", info.admins],
		["online", info.online],
		["created", describeCreation(info.creation)],
		["slow mode", info.slowModeSeconds === 0 ? null : `${info.slowModeSeconds} s`],
		["members are", info.areMembersHidden ? "hidden" : null],
		["you are", info.isAdmin ? "an admin" : info.isLost ? "no longer in it" : "a member"],
		["was group", info.migratedFromId],
	];
	const told = rows.filter(([, value]) => value !== null && value !== "");
	return [info.title, ...told.map(([name, value]) => `  ${name.padEnd(11)} ${value}`), ""].join("\n");
}

function describeCreation({ at, isExact }: ChatInfo["creation"]): string | null {
	if (at === null) return null;
	return isExact ? at.toISOString() : `${at.toISOString()} or before`;
}
