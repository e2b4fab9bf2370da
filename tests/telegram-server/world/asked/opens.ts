import type { Account } from "../model/account";
import type { WorldState } from "../world-state";

/** Whether the hash is the one this account was given; bots may leave it 0. */
export function opens(world: WorldState, viewer: Account, kind: "user" | "channel", id: number, hash: bigint): boolean {
	return (viewer.isBot && hash === 0n) || hash === world.accessHash(kind, id, viewer.userId);
}
