import type { TelegramWait } from "@/db/queries/telegram-waits";
import type { GroupSource } from "@/lib/domain/group-source";
import { isSignedIn } from "@/lib/domain/telegram-account";
import { WHOLE_ACCOUNT } from "../../telegram/safe-call/wait-scopes";
import { isDueAgain } from "../live/lost-source";
import { isMembersDue } from "../members/due-members";
import { isReactionPollDue } from "../snapshots/due-reactions";
import type { AccountFacts } from "./collecting-facts";
import type { SkipReason } from "./collecting-outcome";
import { parkedUntil } from "./parked-work";

/** A group's chats as stored: its own, and the basic group it was. */
export interface GroupChats {
	readonly current: GroupSource;
	readonly migrated: GroupSource | null;
}

/** Why nothing at all is collected of a group now; `null`: it may be. */
export function whyNotCollected(source: GroupSource, facts: AccountFacts, now: Date): SkipReason | null {
	const { switches, account, waits } = facts;
	if (!switches.isOn) return "switched_off";
	if (account === null || !isSignedIn(account)) return "account_signed_out";
	if (source.state === "paused") return "paused";
	if (!isDueAgain(source, now)) return "lost";
	return restOfAccount(waits, now) === null ? null : "flood_wait";
}

/** Why older history is not read now. Without leave to read history the newest page is, for sweeps to start from. */
export function whyNotBackfilled(chats: GroupChats, facts: AccountFacts, now: Date): SkipReason | null {
	const { current } = chats;
	if (current.state === "lost") return "lost";
	if (nextToRead(chats) === null) return "backfill_done";
	if (!facts.switches.history && current.maxSeenId !== null) return "history_switched_off";
	return parkedUntil(facts.waits, current.groupId, "backfill", now) === null ? null : "flood_wait";
}

/** The chat whose history goes on being read; `null`: all is read that can be. */
export function nextToRead({ current, migrated }: GroupChats): GroupSource | null {
	if (!current.isBackfillDone) return current;
	return migrated === null || migrated.isBackfillDone || migrated.state !== "active" ? null : migrated;
}

/** Why reactions are not asked for now. Whether any message's turn has come is another question. */
export function whyNotPolled(source: GroupSource, facts: AccountFacts, now: Date): SkipReason | null {
	return whyNotBeside(source, facts) ?? orParked(source, facts, "reactions", isReactionPollDue(source, now), now);
}

/** Why the member list is not read now. */
export function whyNotListed(source: GroupSource, facts: AccountFacts, now: Date): SkipReason | null {
	return whyNotBeside(source, facts) ?? orParked(source, facts, "members", isMembersDue(source, now), now);
}

/** Until when the whole account rests, as Telegram asked; `null`: it does not. */
export function restOfAccount(waits: readonly TelegramWait[], now: Date): Date | null {
	return waits.find(({ scope, until }) => scope === WHOLE_ACCOUNT && until > now)?.until ?? null;
}

/** What keeps from reading anything beside the messages. */
function whyNotBeside({ state, sweptAt }: GroupSource, { account }: AccountFacts): SkipReason | null {
	if (account?.kind === "bot") return "bot";
	if (state === "lost") return "lost";
	return sweptAt === null ? "nothing_read_yet" : null;
}

function orParked(
	{ groupId }: GroupSource,
	{ waits }: AccountFacts,
	work: "reactions" | "members",
	isDue: boolean,
	now: Date,
): SkipReason | null {
	if (!isDue) return `${work}_not_due`;
	return parkedUntil(waits, groupId, work, now) === null ? null : "flood_wait";
}
