import { randomUUID } from "node:crypto";
import { z } from "zod";
import { findTelegramAccount, insertTelegramAccount } from "@/db/queries/telegram-accounts";
import { canUseTelegram } from "@/lib/domain/access";
import type { TelegramAccount } from "@/lib/domain/telegram-account";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../../context";
import { parseInput } from "../../parse-input";
import { requireAccess } from "../../require-access";
import { NewAccountName } from "./account-name";

const NewAccount = z.object({ name: NewAccountName, kind: z.enum(["user", "bot"]) });

/** Adds an account nobody has signed in to yet. Throws AppError `conflict` when the name is taken. */
export async function addAccount(ctx: ServiceContext, input: z.input<typeof NewAccount>): Promise<TelegramAccount> {
	const { name, kind } = parseInput(NewAccount, input);
	requireAccess(canUseTelegram(ctx.actor));
	const accountId = randomUUID();
	const isNew = await insertTelegramAccount(ctx.db, { accountId, name, kind, at: ctx.now() });
	const account = isNew ? await findTelegramAccount(ctx.db, accountId) : null;
	if (account !== null) return account;
	throw new AppError("conflict", `There is an account called ${name} already.`, { hint: "Choose another name." });
}
