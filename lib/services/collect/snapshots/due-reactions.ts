import type { SentSpan } from "@/db/queries/sent-messages";
import type { GroupSource } from "@/lib/domain/group-source";
import { DAY_MS, HOUR_MS, isDueAgain } from "../due-again";
import { type AgeLadder, dueSpans } from "./age-ladder";

/**
 * Telegram does not tell of every reaction, so messages are asked about: often while they are read, then now and then for
 * a month. At most 12 polls a message, a hundred messages a call.
 */
export const REACTION_LADDER: AgeLadder = {
	agesMs: [
		HOUR_MS / 6,
		HOUR_MS / 2,
		HOUR_MS,
		2 * HOUR_MS,
		4 * HOUR_MS,
		8 * HOUR_MS,
		DAY_MS,
		2 * DAY_MS,
		4 * DAY_MS,
		7 * DAY_MS,
		14 * DAY_MS,
		30 * DAY_MS,
	],
	everyMs: 5 * 60_000,
};

/** Whether reactions are to be asked for again. */
export function isReactionPollDue(source: Pick<GroupSource, "reactionsAt">, now: Date): boolean {
	return isDueAgain(source.reactionsAt, REACTION_LADDER.everyMs, now);
}

/**
 * When the messages were sent whose reactions are due. At first none are: history has just shown them all with the
 * reactions they have, and a month of a busy group would cost a thousand calls to hear the same again.
 */
export function reactionSpans({ reactionsAt }: Pick<GroupSource, "reactionsAt">, now: Date): readonly SentSpan[] {
	return reactionsAt === null ? [] : dueSpans(REACTION_LADDER, reactionsAt, now);
}
