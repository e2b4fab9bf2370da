import type { GroupSource } from "@/lib/domain/group-source";
import { DAY_MS, isDueAgain } from "../due-again";

/** Telegram computes them by the day. */
const STATISTICS_EVERY_MS = DAY_MS;

/** Whether Telegram's own statistics are to be asked for; groups that have none say so with every member list. */
export function isStatisticsDue(source: Pick<GroupSource, "statisticsAt" | "canViewStats">, now: Date): boolean {
	return source.canViewStats === true && isDueAgain(source.statisticsAt, STATISTICS_EVERY_MS, now);
}
