import { updateGroupSource } from "@/db/queries/group-sources";
import type { GroupSource } from "@/lib/domain/group-source";
import { TelegramFailure } from "@/lib/telegram/telegram-failure";
import type { ServiceContext } from "../../context";

/** Why a basic group is paused whose history somebody else's export already told. */
export const HELD_FROM_EXPORT = "HELD_FROM_EXPORT";

/** A lost chat may come back (invited again): it is asked for this often. */
const RETRY_MS = 24 * 3_600_000;

/** Telegram's word for why the chat cannot be reached, or `null` when `error` says something else. */
export function lostReasonOf(error: unknown): string | null {
	return error instanceof TelegramFailure && error.kind === "chat_lost" ? error.reason : null;
}

/** Notes that a chat cannot be reached. What was collected stays. */
export async function markLost(
	ctx: ServiceContext,
	source: Pick<GroupSource, "groupId" | "segment">,
	reason: string,
): Promise<void> {
	await updateGroupSource(ctx.db, source, { state: "lost", stateReason: reason.slice(0, 255) }, ctx.now());
	ctx.log.warn({ groupId: source.groupId, segment: source.segment, reason }, "chat lost");
}

/** Whether no more of a chat's history can be read: it is lost, or an export's under other ids. */
function isOutOfReach({ state, stateReason }: Pick<GroupSource, "state" | "stateReason">): boolean {
	return state === "lost" || stateReason === HELD_FROM_EXPORT;
}

/** Whether all that can be read of a chat's history is stored. */
export function isReadOut(source: Pick<GroupSource, "isBackfillDone" | "state" | "stateReason">): boolean {
	return source.isBackfillDone || isOutOfReach(source);
}

/** Whether the source is to be asked now: it is active, or was lost long enough ago to try again. */
export function isDueAgain(source: GroupSource, now: Date): boolean {
	if (source.state === "lost") return now.getTime() - source.updatedAt.getTime() >= RETRY_MS;
	return source.state === "active";
}
