import { findGroupSource } from "@/db/queries/group-sources";
import type { ChannelSink } from "./channel-sink";
import type { LiveTarget } from "./live-target";
import { prepareSource } from "./prepare-source";
import { type Sweep, sweepSource } from "./sweep-source";
import type { Tombstones } from "./tombstones";

/** A channel's sequence, and how to fetch what was missed of it. Basic groups have none of their own. */
export interface Sequence {
	readonly sink: ChannelSink;
	recover(): Promise<void>;
}

const NO_SWEEP: Sweep = { pages: 0, entries: 0, inserted: 0, hasCorrections: false, isComplete: false };

/**
 * After a start or a reconnect: what changed meanwhile (by the channel's own counter), then whatever is newer than the
 * newest entry stored. Live updates alone are never trusted. Safe to stop and to repeat anywhere.
 */
export async function catchUp(target: LiveTarget, sequence: Sequence | null, tombstones: Tombstones): Promise<Sweep> {
	const { ctx, group, segment, session } = target;
	const details = await prepareSource(target);
	await sequence?.sink.load();
	const counter = sequence === null ? null : sequence.sink.position();
	if (counter !== null) await sequence?.recover();
	const source = await findGroupSource(ctx.db, { groupId: group.groupId, segment });
	const sweep = source === null ? NO_SWEEP : await sweepSource(target, source, tombstones);
	// Only now: had the counter been set first, a crash would leave what lies before it unread.
	if (counter === null && details.pts !== null && !session.signal.aborted) await sequence?.sink.settle(details.pts);
	return sweep;
}
