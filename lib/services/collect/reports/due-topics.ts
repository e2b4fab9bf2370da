import type { GroupSource } from "@/lib/domain/group-source";
import { DAY_MS, isDueAgain } from "../due-again";

/** New topics and titles arrive as service rows; the list repairs what those missed. */
const TOPICS_EVERY_MS = DAY_MS;

/** Whether a forum's list of topics is to be read again. */
export function isTopicsDue(source: Pick<GroupSource, "topicsAt" | "isForum">, now: Date): boolean {
	return source.isForum && isDueAgain(source.topicsAt, TOPICS_EVERY_MS, now);
}
