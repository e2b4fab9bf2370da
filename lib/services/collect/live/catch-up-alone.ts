import type { Group } from "@/lib/domain/group";
import type { GroupSource } from "@/lib/domain/group-source";
import type { ServiceContext } from "../../context";
import type { AccountReader } from "../../telegram/peers/account-reader";
import { readerFor } from "../side-work";
import { catchUp } from "./catch-up";
import { type ChannelHooks, ChannelSink } from "./channel-sink";
import { hasOwnSequence, openTarget } from "./open-target";
import { tombstonesOf } from "./tombstones";

/** What was missed and is stored now. Counts are of rows. */
export interface CaughtUp {
	readonly pages: number;
	readonly entries: number;
	readonly inserted: number;
	readonly updated: number;
	/** Found to be deleted in Telegram. */
	readonly missing: number;
	readonly hasCorrections: boolean;
}

/**
 * Brings a group up to date once, beside whoever watches it: the first to move its counter wins, the other goes on from
 * there. Once `over` aborts, reading what is new stops between two pages. Throws like `prepareSource`.
 */
export async function catchUpAlone(
	ctx: ServiceContext,
	session: AccountReader,
	group: Group,
	source: GroupSource,
	over: AbortSignal = session.signal,
): Promise<CaughtUp> {
	const missed = { inserted: 0, updated: 0, missing: 0, hasCorrections: false };
	const hooks: ChannelHooks = {
		applied: ({ inserted, updated, deleted, hasCorrections }) => {
			missed.inserted += inserted;
			missed.updated += updated;
			missed.missing += deleted;
			missed.hasCorrections ||= hasCorrections;
		},
		askAgainAfter: () => undefined,
		failed: () => undefined,
	};
	const target = await openTarget(ctx, session, group, source);
	const tombstones = tombstonesOf(source.chatId);
	const sink = hasOwnSequence(source) ? new ChannelSink(target, tombstones, hooks) : null;
	const sequence = sink === null ? null : { sink, recover: () => sink.recover() };
	// What no difference can list is filled in one go, however long it takes: half of it would have to be read again.
	const hasty = { ...target, session: readerFor(session, { signal: over }) };
	const { pages, entries, inserted, hasCorrections } = await catchUp(hasty, sequence, tombstones);
	return {
		...missed,
		...{ pages, entries, inserted: missed.inserted + inserted },
		hasCorrections: missed.hasCorrections || hasCorrections,
	};
}
