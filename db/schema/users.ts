import { int, mysqlTable, uniqueIndex, varchar } from "drizzle-orm/mysql-core";
import { utcMs } from "../columns";

/** People who sign in to this workspace. */
export const users = mysqlTable(
	"users",
	{
		userId: int("user_id", { unsigned: true }).primaryKey(),
		/** Lower-cased before it is stored: the collation compares bytes. */
		email: varchar("email", { length: 254 }).notNull(),
		name: varchar("name", { length: 120 }).notNull(),
		/** argon2id, PHC string. */
		passwordHash: varchar("password_hash", { length: 255 }).notNull(),
		role: varchar("role", { length: 16 }).$type<"owner">().notNull(),
		createdAt: utcMs("created_at").notNull(),
	},
	(table) => [
		/** Sign-in looks the address up. */
		uniqueIndex("ux_email").on(table.email),
	],
);
