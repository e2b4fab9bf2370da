import type { Group } from "@/lib/domain/group";
import type { SourceSegment } from "@/lib/domain/group-source";
import type { PeerRef } from "@/lib/domain/telegram-peer";
import type { ServiceContext } from "../../context";
import type { AccountReader } from "../../telegram/peers/account-reader";

/** One chat of a group, as an account collects it. */
export interface LiveTarget {
	readonly ctx: ServiceContext;
	readonly session: AccountReader;
	readonly group: Group;
	readonly segment: SourceSegment;
	readonly chat: PeerRef;
}

/** Telegram Desktop moves the ids of a migrated basic group below all others by this; so do we, to meet its exports. */
const MIGRATED_SHIFT = -1_000_000_000;

/** What is added to Telegram's message ids of a segment to get those they are stored under. */
export function idShiftOf(segment: SourceSegment): number {
	return segment === "migrated" ? MIGRATED_SHIFT : 0;
}
