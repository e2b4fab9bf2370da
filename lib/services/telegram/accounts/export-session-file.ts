import { randomUUID } from "node:crypto";
import { link, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import { findStoredSession } from "@/db/queries/telegram-accounts";
import { canUseTelegram } from "@/lib/domain/access";
import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../../context";
import { parseInput } from "../../parse-input";
import { requireAccess } from "../../require-access";
import { openSecret } from "../secrets/open-secret";
import { AccountRef } from "./account-name";
import { resolveAccount } from "./resolve-account";

const Export = AccountRef.extend({ file: z.string().min(1).optional(), isOverwriting: z.boolean().default(false) });

/**
 * Writes an account's session, unsealed, into a file only this user can read, in a folder only this user can enter.
 * Returns its path. Whoever has the file is the account: throws AppError rather than write it into an open folder.
 */
export async function exportSessionFile(ctx: ServiceContext, input: z.input<typeof Export>): Promise<{ file: string }> {
	const { account: ref, file: asked, isOverwriting } = parseInput(Export, input);
	requireAccess(canUseTelegram(ctx.actor));
	const { accountId, name } = await resolveAccount(ctx, ref);
	const stored = await findStoredSession(ctx.db, accountId);
	if (stored === null) {
		throw new AppError("conflict", `The account ${name} is signed out: there is no session.`, {
			hint: "Sign in first.",
		});
	}
	const text = await openSecret({ accountId }, stored.sealed);
	const file = resolve(asked ?? join(readEnv().dataDir, "telegram", "exports", `${name}.session`));
	await requirePrivateFolder(dirname(file));
	await writePrivately(file, `${text}\n`, isOverwriting);
	ctx.log.info({ accountId, name, file }, "telegram session exported");
	return { file };
}

async function requirePrivateFolder(folder: string): Promise<void> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const { mode } = await stat(folder);
	if ((mode & 0o077) === 0) return;
	throw new AppError("invalid", "Others on this machine can enter that folder.", {
		hint: `Choose a folder of your own, or run: chmod 700 ${folder}`,
		place: { file: folder },
	});
}

async function writePrivately(file: string, text: string, isOverwriting: boolean): Promise<void> {
	const draft = `${file}.${randomUUID()}.part`;
	try {
		await writeFile(draft, text, { mode: 0o600, flag: "wx" });
		await (isOverwriting ? rename(draft, file) : link(draft, file));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
		throw new AppError("conflict", "There is such a file already.", { hint: "Choose another name.", place: { file } });
	} finally {
		await rm(draft, { force: true });
	}
}
