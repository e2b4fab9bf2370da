import { and, asc, eq, isNotNull, or, sql } from "drizzle-orm";
import type { ResultSetHeader } from "mysql2/promise";
import type { AccountKind, AccountState, TelegramAccount } from "@/lib/domain/telegram-account";
import type { QueryRunner } from "../client";
import { isDuplicateKey } from "../driver-error";
import { telegramAccounts } from "../schema/telegram-accounts";

/** A session as it is stored: sealed, and which one it is. */
export interface StoredSession {
	readonly accountId: string;
	readonly sealed: string;
	readonly version: number;
}

/** Who an account turned out to be when it signed in. */
export interface AccountIdentity {
	readonly telegramUserId: number;
	readonly displayName: string;
	readonly username: string | null;
	/** `null`: keeps what is known. */
	readonly phoneHint: string | null;
}

const SHOWN = {
	accountId: telegramAccounts.accountId,
	name: telegramAccounts.name,
	kind: telegramAccounts.kind,
	state: sql<AccountState>`${telegramAccounts.state}`,
	stateReason: telegramAccounts.stateReason,
	stateAt: telegramAccounts.stateAt,
	telegramUserId: telegramAccounts.telegramUserId,
	displayName: telegramAccounts.displayName,
	username: telegramAccounts.username,
	phoneHint: telegramAccounts.phoneHint,
};

/** All accounts, by name. */
export function listTelegramAccounts(db: QueryRunner): Promise<TelegramAccount[]> {
	return db.orm.select(SHOWN).from(telegramAccounts).orderBy(asc(telegramAccounts.name));
}

/** The account with this id or name. */
export async function findTelegramAccount(db: QueryRunner, ref: string): Promise<TelegramAccount | null> {
	const [row] = await db.orm
		.select(SHOWN)
		.from(telegramAccounts)
		.where(or(eq(telegramAccounts.accountId, ref), eq(telegramAccounts.name, ref)))
		.orderBy(asc(telegramAccounts.accountId))
		.limit(1);
	return row ?? null;
}

/** Writes a new, signed-out account. `false`: the name is taken. */
export async function insertTelegramAccount(
	db: QueryRunner,
	account: { readonly accountId: string; readonly name: string; readonly kind: AccountKind; readonly at: Date },
): Promise<boolean> {
	const { at, ...rest } = account;
	try {
		await db.orm
			.insert(telegramAccounts)
			.values({ ...rest, state: "signed_out", stateAt: at, sessionVersion: 0, createdAt: at, updatedAt: at });
		return true;
	} catch (error) {
		if (isDuplicateKey(error)) return false;
		throw error;
	}
}

/** The account's sealed session; `null`: signed out. */
export async function findStoredSession(db: QueryRunner, accountId: string): Promise<StoredSession | null> {
	const [row] = await db.orm
		.select({ sealed: telegramAccounts.session, version: telegramAccounts.sessionVersion })
		.from(telegramAccounts)
		.where(eq(telegramAccounts.accountId, accountId))
		.orderBy(asc(telegramAccounts.accountId));
	return row === undefined || row.sealed === null ? null : { accountId, sealed: row.sealed, version: row.version };
}

/** Every session there is, for sealing anew. */
export async function listStoredSessions(db: QueryRunner): Promise<StoredSession[]> {
	const rows = await db.orm
		.select({
			accountId: telegramAccounts.accountId,
			sealed: telegramAccounts.session,
			version: telegramAccounts.sessionVersion,
		})
		.from(telegramAccounts)
		.where(isNotNull(telegramAccounts.session))
		.orderBy(asc(telegramAccounts.accountId));
	return rows.flatMap(({ sealed, ...row }) => (sealed === null ? [] : [{ ...row, sealed }]));
}

/** Signs an account in: a new session, the state `ready`. */
export async function storeSignIn(
	db: QueryRunner,
	accountId: string,
	{ sealed, identity, at }: { readonly sealed: string; readonly identity: AccountIdentity; readonly at: Date },
): Promise<void> {
	await db.pool.query(
		`UPDATE telegram_accounts SET session = ?, session_version = session_version + 1,
			state = 'ready', state_reason = NULL, state_at = ?, telegram_user_id = ?, display_name = ?, username = ?,
			phone_hint = COALESCE(?, phone_hint), updated_at = ? WHERE account_id = ?`,
		[
			sealed,
			at,
			identity.telegramUserId,
			identity.displayName.slice(0, 255),
			identity.username,
			identity.phoneHint,
			at,
			accountId,
		],
	);
}

/** Replaces the session that was read by its present form. `false`: another one was stored since, and stays. */
export async function replaceStoredSession(db: QueryRunner, from: StoredSession, sealed: string): Promise<boolean> {
	const [result] = await db.pool.query<ResultSetHeader>(
		`UPDATE telegram_accounts SET session = ?, session_version = session_version + 1
			WHERE account_id = ? AND session_version = ? AND session IS NOT NULL`,
		[sealed, from.accountId, from.version],
	);
	return result.affectedRows === 1;
}

/** Forgets the session: signed out. */
export async function clearStoredSession(db: QueryRunner, accountId: string, at: Date): Promise<void> {
	await db.orm
		.update(telegramAccounts)
		.set({
			session: null,
			sessionVersion: sql`${telegramAccounts.sessionVersion} + 1`,
			state: "signed_out",
			stateReason: null,
			stateAt: at,
			updatedAt: at,
		})
		.where(eq(telegramAccounts.accountId, accountId));
}

/** Records what Telegram said of a signed-in account. Only whoever holds its lease learns that, so nobody signs in meanwhile. */
export async function updateAccountState(
	db: QueryRunner,
	accountId: string,
	change: { readonly state: AccountState; readonly reason: string | null; readonly at: Date },
): Promise<void> {
	await db.orm
		.update(telegramAccounts)
		.set({ state: change.state, stateReason: change.reason, stateAt: change.at, updatedAt: change.at })
		.where(and(eq(telegramAccounts.accountId, accountId), isNotNull(telegramAccounts.session)));
}

export async function deleteTelegramAccount(db: QueryRunner, accountId: string): Promise<void> {
	await db.orm.delete(telegramAccounts).where(eq(telegramAccounts.accountId, accountId));
}
