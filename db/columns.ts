import { bigint, customType, date, datetime, int, varchar } from "drizzle-orm/mysql-core";

/** Internal number of a tracked group: leads every key, so one group's rows lie together. */
export const groupId = () => int("group_id", { unsigned: true }).notNull();

/** Telegram peer or chat id; at most 53 significant bits, so number mode is exact. */
export const telegramId = (name: string) => bigint(name, { mode: "number" });

/** Message id; signed, because Telegram Desktop shifts migrated history by -1,000,000,000. */
export const messageId = (name = "message_id") => int(name);

/** UTC instant with whole seconds, Telegram's own resolution. */
export const utc = (name: string) => datetime(name, { mode: "date" });

/** UTC instant with milliseconds, for our own events. */
export const utcMs = (name: string) => datetime(name, { mode: "date", fsp: 3 });

/** Local calendar date `YYYY-MM-DD` of the group's zone. */
export const localDate = (name: string) => date(name, { mode: "string" });

/** Identifier compared byte by byte (the database's collation is utf8mb4_bin). */
export const token = (name: string, length: number) => varchar(name, { length });

/** JSON document of known shape; parsed by the driver on both servers. */
export const jsonDocument = <T>(name: string) =>
	customType<{ data: T; driverData: string | T }>({
		dataType: () => "json",
		toDriver: (value) => JSON.stringify(value),
		fromDriver: (value) => (typeof value === "string" ? (JSON.parse(value) as T) : value),
	})(name);
