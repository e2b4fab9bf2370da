import type { TlObject } from "../../tl-object";
import type { AdminEventKind } from "../model/admin-event";
import type { Channel } from "../model/chat";
import type { WorldState } from "../world-state";

/** Writes a row of the chat's admin log; `people`: those the action names beside the actor. */
export function noteEvent(
	world: WorldState,
	channel: Channel,
	actorId: number,
	kind: AdminEventKind,
	action: (viewerId: number) => TlObject,
	people: readonly number[] = [],
	date = world.date,
): void {
	const id = BigInt(channel.adminLog.length + 1) + BigInt(channel.id) * 1_000_000n;
	channel.adminLog.push({ id, date, actorId, kind, action, people });
}
