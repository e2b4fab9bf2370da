import type { GroupSource } from "@/lib/domain/group-source";
import { DAY_MS, isDueAgain } from "../due-again";

/** Telegram keeps the log for two days: once a day misses nothing even if a day fails. */
const ADMIN_LOG_EVERY_MS = DAY_MS;
/** A group that refused it may have made this account an admin since. */
const REFUSED_EVERY_MS = 7 * DAY_MS;

/** Whether the admin log is to be read again. */
export function isAdminLogDue(source: Pick<GroupSource, "adminLogAt" | "canViewAdminLog">, now: Date): boolean {
	const everyMs = source.canViewAdminLog === false ? REFUSED_EVERY_MS : ADMIN_LOG_EVERY_MS;
	return isDueAgain(source.adminLogAt, everyMs, now);
}
