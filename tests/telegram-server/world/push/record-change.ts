import type { TlObject } from "../../tl-object";
import { isListening } from "../find-chat";
import type { Change } from "../log/pts-log";
import type { Chat } from "../model/chat";
import type { Cast } from "../view/cast";
import type { WorldState } from "../world-state";
import { changeUpdate, type Position } from "./change-update";
import { pushTo } from "./push-updates";

/** Where a recorded change stands for each account; `null`: it is not told of it. */
export type PositionOf = (userId: number) => Position | null;

/**
 * Counts a change (in the channel's own sequence, or in that of every account in a private chat or basic group) and tells
 * everybody who listens, except the session that made it: that one reads it in its answer.
 */
export function recordChange(world: WorldState, chat: Chat, change: Change, exceptSession?: string): PositionOf {
	const count = change.kind === "delete" ? change.messageIds.length : 1;
	const positions = new Map<number, Position>();
	const own = chat.kind === "channel" ? chat.pts.add(change, world.date, count) : null;
	for (const account of world.accounts.values()) {
		if (!isListening(chat, account.userId)) continue;
		positions.set(account.userId, own ?? account.pts.add({ chat, change }, world.date, count));
	}
	world.tell({ kind: "change", chat, change });
	for (const [userId, position] of positions) {
		pushTo(world, userId, (cast) => present(changeUpdate(cast, chat, change, position)), exceptSession);
	}
	return (userId) => positions.get(userId) ?? own;
}

/** A change as the answer to whoever made it. */
export function ownUpdate(cast: Cast, chat: Chat, change: Change, positionOf: PositionOf): TlObject[] {
	const position = positionOf(cast.viewerId);
	return position === null ? [] : present(changeUpdate(cast, chat, change, position));
}

function present(update: TlObject | null): TlObject[] {
	return update === null ? [] : [update];
}
