import { asc, eq, sql } from "drizzle-orm";
import type { QueryRunner } from "../client";
import { isDuplicateKey } from "../driver-error";
import { users } from "../schema/users";

/** Somebody who signs in, with what proves it. Never leaves the services. */
export interface UserCredentials {
	readonly userId: number;
	/** Lower-case. */
	readonly email: string;
	readonly name: string;
	readonly passwordHash: string;
	readonly role: "owner";
}

/** The first owner's number: two set-ups at once meet on the primary key, so only one can win. */
const FIRST_USER_ID = 1;

export async function countUsers(db: QueryRunner): Promise<number> {
	const [row] = await db.orm
		.select({ count: sql<number>`COUNT(*)`.mapWith(Number) })
		.from(users)
		.orderBy(sql`1`);
	return row?.count ?? 0;
}

export async function findUserByEmail(db: QueryRunner, email: string): Promise<UserCredentials | null> {
	const [row] = await db.orm.select().from(users).where(eq(users.email, email)).orderBy(asc(users.userId)).limit(1);
	return row ?? null;
}

/** Writes the first owner. `false`: there is one already. */
export async function insertFirstOwner(
	db: QueryRunner,
	owner: { readonly email: string; readonly name: string; readonly passwordHash: string; readonly createdAt: Date },
): Promise<number | false> {
	try {
		await db.orm.insert(users).values({ ...owner, userId: FIRST_USER_ID, role: "owner" });
		return FIRST_USER_ID;
	} catch (error) {
		if (isDuplicateKey(error)) return false;
		throw error;
	}
}
