import type { TlObject } from "../../tl-object";
import type { Account } from "../model/account";
import type { WorldState } from "../world-state";

/** `updates.state` of an account now. Pushes are unordered, so `seq` never moves. */
export function stateObject(world: WorldState, account: Account): TlObject {
	return { _: "updates.state", pts: account.pts.pts, qts: 1, date: world.date, seq: 1, unread_count: 0 };
}
