import type { Command } from "commander";
import { revokeOthers } from "@/lib/services/telegram/accounts/revoke-others";
import { runReading } from "./run-reading";

/** `shiplog telegram revoke ACCOUNT`: ends its sessions everywhere else. */
export function addRevokeCommand(parent: Command): void {
	parent
		.command("revoke")
		.description("end every other session of an account: phones and computers are signed out")
		.argument("<account>", "its name")
		.action((account: string) =>
			runReading("revoke", async (ctx, use) => {
				const { name } = await revokeOthers(ctx, { account, ...use });
				process.stdout.write(`${name}\tevery other session is ended\n`);
			}),
		);
}
