import type { Group } from "@/lib/domain/group";
import type { GroupSource } from "@/lib/domain/group-source";
import type { AccountReader } from "../telegram/peers/account-reader";

/** What a collector beside history works on: the group, how far it is, and when to stop. */
export interface SideWork {
	readonly group: Group;
	readonly source: GroupSource;
	readonly signal: AbortSignal;
}

/** The account for one piece of work: it stops when the session must be given up or the work is called off. */
export function readerFor(session: AccountReader, { signal }: Pick<SideWork, "signal">): AccountReader {
	const { accountId, kind, gateway, gate, clock } = session;
	return { accountId, kind, gateway, gate, clock, signal: AbortSignal.any([session.signal, signal]) };
}

/** An instant as tables keep it: whole seconds, Telegram's own resolution. */
export function toWholeSecond(at: Date): Date {
	return new Date(Math.floor(at.getTime() / 1000) * 1000);
}
