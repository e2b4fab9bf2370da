import type { Command } from "commander";
import { logOut } from "@/lib/services/telegram/accounts/log-out";
import { removeAccount } from "@/lib/services/telegram/accounts/remove-account";
import { describeAccount } from "./describe-account";
import { runReading } from "./run-reading";

interface LogoutFlags {
	readonly force?: boolean;
	readonly remove?: boolean;
}

/** `shiplog telegram logout ACCOUNT`: ends its session, here and at Telegram. */
export function addLogoutCommand(parent: Command): void {
	parent
		.command("logout")
		.description("end an account's session, here and at Telegram; what it collected stays")
		.argument("<account>", "its name")
		.option("--force", "forget the session here even when Telegram cannot be told")
		.option("--remove", "forget the account too")
		.action((account: string, flags: LogoutFlags) =>
			runReading("logout", async (ctx, use) => {
				const left = await logOut(ctx, { account, isForced: flags.force ?? false, ...use });
				if (flags.remove) await removeAccount(ctx, { account });
				process.stdout.write(flags.remove ? `${left.name}\tremoved\n` : describeAccount(left));
			}),
		);
}
