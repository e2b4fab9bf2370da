import { index, int, mysqlTable } from "drizzle-orm/mysql-core";
import { token, utcMs } from "../columns";

/** A signed-in browser. The cookie carries `sid`; without a live row the cookie is worth nothing. */
export const authSessions = mysqlTable(
	"auth_sessions",
	{
		sid: token("sid", 64).primaryKey(),
		userId: int("user_id", { unsigned: true }).notNull(),
		createdAt: utcMs("created_at").notNull(),
		expiresAt: utcMs("expires_at").notNull(),
		revokedAt: utcMs("revoked_at"),
	},
	(table) => [
		/** Sign out everywhere. */
		index("ix_user").on(table.userId),
	],
);
