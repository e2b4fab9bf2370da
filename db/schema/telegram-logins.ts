import { index, mediumtext, mysqlTable, varchar } from "drizzle-orm/mysql-core";
import { token, utcMs } from "../columns";

/** A sign-in under way, so that a restart between code and password loses nothing. */
export const telegramLogins = mysqlTable(
	"telegram_logins",
	{
		loginId: token("login_id", 36).primaryKey(),
		accountId: token("account_id", 36).notNull(),
		/** `code_sent`, `password_needed`, `qr_shown`, `done`, `failed`. */
		step: varchar("step", { length: 24 }).notNull(),
		/** Sealed: phone, code hash, half-made session. */
		secret: mediumtext("secret"),
		/** What a person may see of it: where the code went, the password hint, what went wrong. */
		shown: mediumtext("shown"),
		createdAt: utcMs("created_at").notNull(),
		expiresAt: utcMs("expires_at").notNull(),
	},
	(table) => [
		/** Clears what ran out. */
		index("ix_expires").on(table.expiresAt),
	],
);
