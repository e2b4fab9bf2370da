import { resolve } from "node:path";
import type { Command } from "commander";
import { exportSessionFile } from "@/lib/services/telegram/accounts/export-session-file";
import { withContext } from "../with-context";

interface ExportFlags {
	readonly out?: string;
	readonly overwrite?: boolean;
}

/** `shiplog telegram export-session ACCOUNT`: its session as a file, for a backup. Prints the path, never the session. */
export function addExportSessionCommand(parent: Command): void {
	parent
		.command("export-session")
		.description("write an account's session to a file only you can read; whoever has it is the account")
		.argument("<account>", "its name")
		.option("--out <file>", "where, in a folder only you can enter (default: below the data folder)")
		.option("--overwrite", "replace the file that is there")
		.action((account: string, { out, overwrite }: ExportFlags) =>
			withContext("telegram export-session", async (ctx) => {
				const file = out === undefined ? {} : { file: resolve(out) };
				const exported = await exportSessionFile(ctx, { account, isOverwriting: overwrite ?? false, ...file });
				process.stdout.write(`${exported.file}\n`);
			}),
		);
}
