import { upsertAdminLogEvents } from "@/db/queries/admin-log-events";
import { updateGroupSource } from "@/db/queries/group-sources";
import { dropBracketedEvents, upsertRosterEvents } from "@/db/queries/roster-events";
import { inTransaction } from "@/db/transaction";
import type { Group } from "@/lib/domain/group";
import type { PeerRef } from "@/lib/domain/telegram-peer";
import type { AdminLogEvent } from "@/lib/domain/telegram-reports";
import type { ServiceContext } from "../../context";
import { markInstants } from "../../labels/mark-instants";
import type { AccountReader } from "../../telegram/peers/account-reader";
import { rememberPeers } from "../../telegram/peers/remember-peers";
import { openTarget } from "../live/open-target";
import { readerFor, type SideWork } from "../side-work";
import { toLogMembership } from "./log-membership";
import { orUnavailable } from "./or-unavailable";

/** Rows a page; Telegram gives no more. */
const PAGE_ROWS = 100;

export interface CollectedAdminLog {
	readonly events: number;
	/** Comings and goings among them. */
	readonly membership: number;
	/** `false`: Telegram shows this account no log here. */
	readonly isAvailable: boolean;
}

const UNAVAILABLE: CollectedAdminLog = { events: 0, membership: 0, isAvailable: false };

/**
 * Reads the admin log down to where the last reading began. Rows are stored page by page and the mark moves at the end,
 * so a reading that broke off is simply made again. A log this account may not see is recorded as such.
 */
export async function collectAdminLog(
	ctx: ServiceContext,
	session: AccountReader,
	work: SideWork,
): Promise<CollectedAdminLog> {
	const reader = readerFor(session, work);
	const { chat } = await openTarget(ctx, reader, work.group, work.source);
	// Basic groups keep none.
	const read = chat.kind === "chat" ? null : await orUnavailable(readLog(ctx, reader, work, chat));
	const newestId = read?.newestId ?? work.source.adminLogEventId;
	const mark = { adminLogAt: ctx.now(), canViewAdminLog: read !== null, adminLogEventId: newestId };
	const { groupId, segment } = work.source;
	await updateGroupSource(ctx.db, { groupId, segment }, mark, ctx.now());
	return read === null ? UNAVAILABLE : { events: read.events, membership: read.membership, isAvailable: true };
}

interface ReadLog {
	readonly events: number;
	readonly membership: number;
	readonly newestId: string | null;
}

async function readLog(ctx: ServiceContext, reader: AccountReader, work: SideWork, chat: PeerRef): Promise<ReadLog> {
	const knownId = BigInt(work.source.adminLogEventId ?? 0);
	const total = { events: 0, membership: 0, newestId: null as string | null };
	let maxId: string | null = null;
	for (;;) {
		const options = { lane: "backfill" as const, signal: reader.signal };
		const page: Awaited<ReturnType<typeof reader.gateway.adminLog>> = await reader.gateway.adminLog(
			chat,
			maxId,
			PAGE_ROWS,
			options,
		);
		await rememberPeers(ctx.db, reader.accountId, { people: page.people }, ctx.now());
		const fresh = page.events.filter(({ eventId }) => BigInt(eventId) > knownId);
		total.newestId ??= fresh[0]?.eventId ?? null;
		total.events += fresh.length;
		total.membership += await storeEvents(ctx, work.group, fresh);
		maxId = page.events.at(-1)?.eventId ?? null;
		if (maxId === null || fresh.length < page.events.length) return total;
	}
}

async function storeEvents(ctx: ServiceContext, group: Group, events: readonly AdminLogEvent[]): Promise<number> {
	const { groupId } = group;
	const membership = toLogMembership(events);
	await inTransaction(ctx.db, async (tx) => {
		await upsertAdminLogEvents(tx, groupId, events);
		await upsertRosterEvents(tx, groupId, membership);
		await dropBracketedEvents(tx, groupId, membership);
		const instants = membership.map(({ at }) => at);
		await markInstants(tx, group, instants);
	});
	return membership.length;
}
