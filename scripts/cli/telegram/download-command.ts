import { copyFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Command } from "commander";
import { fetchAvatar } from "@/lib/services/collect/files/fetch-avatar";
import { fetchMessageFile } from "@/lib/services/collect/files/fetch-message-file";
import type { FetchedFile } from "@/lib/services/collect/files/store-download";
import { countOption } from "./option-values";
import { runReading } from "./run-reading";

interface DownloadFlags {
	readonly account?: string;
	readonly out?: string;
	readonly json?: boolean;
}

/** `shiplog telegram download REF MESSAGE` and `avatar REF`: files, fetched once and kept by content. */
export function addDownloadCommand(parent: Command): void {
	withFlags(parent.command("download"))
		.description("fetch the photo or document of a message")
		.argument("<chat>", "@username, id, title, t.me or invite link")
		.argument("<message>", "its id", countOption)
		.action((ref: string, messageId: number, flags: DownloadFlags) =>
			runReading("download", async (ctx, use) => {
				await show(
					await fetchMessageFile(ctx, {
						account: flags.account ?? null,
						ref,
						messageId,
						...use,
					}),
					flags,
				);
			}),
		);
	withFlags(parent.command("avatar"))
		.description("fetch a chat's picture")
		.argument("<chat>", "@username, id, title, t.me or invite link")
		.action((ref: string, flags: DownloadFlags) =>
			runReading("avatar", async (ctx, use) => {
				await show(await fetchAvatar(ctx, { account: flags.account ?? null, ref, ...use }), flags);
			}),
		);
}

function withFlags(command: Command): Command {
	return command
		.option("--account <name>", "which account (default: the only one)")
		.option("--out <file>", "copy it there")
		.option("--json", "print one JSON object");
}

async function show(file: FetchedFile, { out, json }: DownloadFlags): Promise<void> {
	const path = out === undefined ? file.path : resolve(out);
	if (out !== undefined) await copyFile(file.path, path);
	process.stdout.write(json ? `${JSON.stringify({ ...file, path }, null, 2)}\n` : `${path}\n`);
}
