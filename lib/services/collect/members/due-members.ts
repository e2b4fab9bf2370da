import type { GroupSource } from "@/lib/domain/group-source";
import { HOUR_MS, isDueAgain } from "../due-again";

/** A list of 10,000 costs 50 calls, so twice a day; joins and leaves in between come from service rows and the admin log. */
const MEMBERS_EVERY_MS = 12 * HOUR_MS;

/** Whether the member list is to be read again. */
export function isMembersDue(source: Pick<GroupSource, "membersAt">, now: Date): boolean {
	return isDueAgain(source.membersAt, MEMBERS_EVERY_MS, now);
}
