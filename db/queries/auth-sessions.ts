import { and, asc, eq, gt, isNull, lte } from "drizzle-orm";
import type { QueryRunner } from "../client";
import { authSessions } from "../schema/auth-sessions";
import { users } from "../schema/users";

/** A signed-in browser whose session is neither over nor revoked. */
export interface LiveSession {
	readonly sid: string;
	readonly userId: number;
	readonly role: "owner";
	readonly name: string;
	readonly email: string;
}

export async function insertAuthSession(
	db: QueryRunner,
	session: { readonly sid: string; readonly userId: number; readonly createdAt: Date; readonly expiresAt: Date },
): Promise<void> {
	await db.orm.insert(authSessions).values({ ...session, revokedAt: null });
}

/** The session of `sid` with its user; `null` when there is none, or it is over or revoked. */
export async function findLiveSession(db: QueryRunner, sid: string, now: Date): Promise<LiveSession | null> {
	const [row] = await db.orm
		.select({ sid: authSessions.sid, userId: users.userId, role: users.role, name: users.name, email: users.email })
		.from(authSessions)
		.innerJoin(users, eq(users.userId, authSessions.userId))
		.where(and(eq(authSessions.sid, sid), isNull(authSessions.revokedAt), gt(authSessions.expiresAt, now)))
		.orderBy(asc(authSessions.sid))
		.limit(1);
	return row ?? null;
}

/** Ends one session; ending it again changes nothing. */
export async function revokeAuthSession(db: QueryRunner, sid: string, now: Date): Promise<void> {
	await db.orm
		.update(authSessions)
		.set({ revokedAt: now })
		.where(and(eq(authSessions.sid, sid), isNull(authSessions.revokedAt)));
}

/** Forgets sessions that ended by themselves before `before`; revoked ones go with them when their time is over. */
export async function deleteExpiredAuthSessions(db: QueryRunner, before: Date): Promise<void> {
	await db.orm.delete(authSessions).where(lte(authSessions.expiresAt, before));
}
