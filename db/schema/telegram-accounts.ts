import { int, mediumtext, mysqlTable, uniqueIndex, varchar } from "drizzle-orm/mysql-core";
import { telegramId, token, utcMs } from "../columns";

/** A Telegram account this workspace may act as. The session is ciphertext; without one nobody is signed in. */
export const telegramAccounts = mysqlTable(
	"telegram_accounts",
	{
		accountId: token("account_id", 36).primaryKey(),
		/** What people call it on the command line. */
		name: token("name", 64).notNull(),
		kind: varchar("kind", { length: 8 }).$type<"user" | "bot">().notNull(),
		/** `signed_out`, `ready`, `limited` (reads only), `ended` (sign in again). */
		state: varchar("state", { length: 16 }).notNull(),
		/** Telegram's own word for why, e.g. `SESSION_REVOKED`. */
		stateReason: varchar("state_reason", { length: 255 }),
		stateAt: utcMs("state_at").notNull(),
		telegramUserId: telegramId("telegram_user_id"),
		displayName: varchar("display_name", { length: 255 }),
		username: varchar("username", { length: 64 }),
		/** Last two digits only: enough to tell accounts apart. */
		phoneHint: varchar("phone_hint", { length: 16 }),
		/** Sealed by `lib/services/telegram/secrets`; `null`: signed out. */
		session: mediumtext("session"),
		/** Grows with every stored session, so that a late writer cannot bring an old one back. */
		sessionVersion: int("session_version", { unsigned: true }).notNull(),
		createdAt: utcMs("created_at").notNull(),
		updatedAt: utcMs("updated_at").notNull(),
	},
	(table) => [
		/** Resolves the name given by people. */
		uniqueIndex("ux_name").on(table.name),
	],
);
