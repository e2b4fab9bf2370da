import { z } from "zod";
import { clearStoredSession } from "@/db/queries/telegram-accounts";
import { canUseTelegram } from "@/lib/domain/access";
import { isSignedIn, type TelegramAccount } from "@/lib/domain/telegram-account";
import { TelegramFailure } from "@/lib/telegram/telegram-failure";
import type { ServiceContext } from "../../context";
import { parseInput } from "../../parse-input";
import { requireAccess } from "../../require-access";
import { SessionEnded } from "../lease/session-ended";
import { closeAccount } from "../runtime/account-registry";
import { RUNTIME_PARTS, type RuntimeParts } from "../runtime/runtime-parts";
import { type AccountWait, withAccount } from "../runtime/with-account";
import { AccountRef } from "./account-name";
import { resolveAccount } from "./resolve-account";

const LogOut = AccountRef.extend({
	/** Forgets the session here even when Telegram cannot be told; it stays open there until somebody ends it. */
	isForced: z.boolean().default(false),
});

/** Ends this workspace's session at Telegram and forgets it here. One that Telegram has ended already is only forgotten. */
export async function logOut(
	ctx: ServiceContext,
	input: z.input<typeof LogOut> & AccountWait,
	parts: RuntimeParts = RUNTIME_PARTS,
): Promise<TelegramAccount> {
	const { account: ref, isForced } = parseInput(LogOut, input);
	requireAccess(canUseTelegram(ctx.actor));
	const account = await resolveAccount(ctx, ref);
	const { accountId, name } = account;
	if (isSignedIn(account) && !isForced) await tellTelegram(ctx, accountId, input, parts);
	else await forget(ctx, accountId);
	await closeAccount(accountId);
	ctx.log.info({ accountId, name }, "telegram account logged out");
	return resolveAccount(ctx, accountId);
}

async function tellTelegram(
	ctx: ServiceContext,
	accountId: string,
	{ signal, onWaiting }: AccountWait,
	parts: RuntimeParts,
): Promise<void> {
	try {
		await withAccount(
			ctx,
			{ account: accountId, purpose: "log out", signal, onWaiting },
			async ({ gateway }) => {
				await gateway.login.logOut({ lane: "interactive" });
				// Still under the lease: nobody may take up a session that is gone.
				await forget(ctx, accountId);
			},
			parts,
		);
	} catch (error) {
		if (!isOverAnyway(error)) throw error;
		await forget(ctx, accountId);
	}
}

function forget(ctx: ServiceContext, accountId: string): Promise<void> {
	return clearStoredSession(ctx.db, accountId, ctx.now());
}

function isOverAnyway(error: unknown): boolean {
	if (error instanceof SessionEnded) return error.reason === "terminal";
	return error instanceof TelegramFailure && error.kind === "terminal";
}
