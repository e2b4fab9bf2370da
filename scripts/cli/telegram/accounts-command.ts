import type { Command } from "commander";
import { listAccounts } from "@/lib/services/telegram/accounts/list-accounts";
import { withContext } from "../with-context";
import { describeAccount } from "./describe-account";

/** `shiplog telegram accounts`: who can be used. */
export function addAccountsCommand(parent: Command): void {
	parent
		.command("accounts")
		.description("list the Telegram accounts and their state")
		.option("--json", "print a JSON array")
		.action((flags: { readonly json?: boolean }) =>
			withContext("telegram accounts", async (ctx) => {
				const accounts = await listAccounts(ctx);
				if (flags.json) process.stdout.write(`${JSON.stringify(accounts, null, 2)}\n`);
				else if (accounts.length === 0) process.stdout.write("No accounts yet. Sign in: shiplog telegram login\n");
				else process.stdout.write(accounts.map(describeAccount).join(""));
			}),
		);
}
