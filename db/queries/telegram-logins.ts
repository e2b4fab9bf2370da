import { asc, eq, isNotNull, lt } from "drizzle-orm";
import type { ResultSetHeader } from "mysql2/promise";
import type { LoginStep } from "@/lib/domain/telegram-login";
import type { QueryRunner } from "../client";
import { telegramLogins } from "../schema/telegram-logins";

/** A sign-in under way, as stored. */
export interface StoredLogin {
	readonly loginId: string;
	readonly accountId: string;
	readonly step: LoginStep;
	/** Sealed; `null`: nothing secret is left. */
	readonly secret: string | null;
	/** JSON of what a person may see. */
	readonly shown: string;
	readonly createdAt: Date;
	readonly expiresAt: Date;
}

export async function insertTelegramLogin(db: QueryRunner, login: StoredLogin): Promise<void> {
	await db.orm.insert(telegramLogins).values(login);
}

export async function findTelegramLogin(db: QueryRunner, loginId: string): Promise<StoredLogin | null> {
	const [row] = await db.orm
		.select()
		.from(telegramLogins)
		.where(eq(telegramLogins.loginId, loginId))
		.orderBy(asc(telegramLogins.loginId));
	return row === undefined ? null : { ...row, step: row.step as LoginStep, shown: row.shown ?? "{}" };
}

/** Moves a sign-in on. `false`: it was cancelled meanwhile, or is over. */
export async function updateTelegramLogin(
	db: QueryRunner,
	{ loginId, step, secret, shown }: Pick<StoredLogin, "loginId" | "step" | "secret" | "shown">,
): Promise<boolean> {
	const [result] = await db.pool.query<ResultSetHeader>(
		"UPDATE telegram_logins SET step = ?, secret = ?, shown = ? WHERE login_id = ? AND step NOT IN ('done', 'failed')",
		[step, secret, shown, loginId],
	);
	return result.affectedRows === 1;
}

/** Every sign-in that holds a secret, for sealing anew. */
export async function listSealedLogins(db: QueryRunner): Promise<{ loginId: string; secret: string }[]> {
	const rows = await db.orm
		.select({ loginId: telegramLogins.loginId, secret: telegramLogins.secret })
		.from(telegramLogins)
		.where(isNotNull(telegramLogins.secret))
		.orderBy(asc(telegramLogins.loginId));
	return rows.flatMap(({ loginId, secret }) => (secret === null ? [] : [{ loginId, secret }]));
}

/** Replaces a secret by its new form, unless the sign-in has moved on. */
export async function replaceLoginSecret(
	db: QueryRunner,
	loginId: string,
	from: string,
	secret: string,
): Promise<boolean> {
	const [result] = await db.pool.query<ResultSetHeader>(
		"UPDATE telegram_logins SET secret = ? WHERE login_id = ? AND secret = ?",
		[secret, loginId, from],
	);
	return result.affectedRows === 1;
}

export async function deleteTelegramLogin(db: QueryRunner, loginId: string): Promise<void> {
	await db.orm.delete(telegramLogins).where(eq(telegramLogins.loginId, loginId));
}

/** Forgets every sign-in that ran out before this. */
export async function deleteExpiredTelegramLogins(db: QueryRunner, before: Date): Promise<void> {
	await db.orm.delete(telegramLogins).where(lt(telegramLogins.expiresAt, before));
}

/** Forgets every sign-in of an account. */
export async function deleteTelegramLoginsOf(db: QueryRunner, accountId: string): Promise<void> {
	await db.orm.delete(telegramLogins).where(eq(telegramLogins.accountId, accountId));
}
