import type { Call } from "../../handler";
import type { Account } from "../model/account";
import { refuse } from "../refuse";
import type { WorldState } from "../world-state";

/** The account that asks. Throws AUTH_KEY_UNREGISTERED before sign-in. */
export function viewerOf(world: WorldState, call: Call): Account {
	const account = call.userId === null ? undefined : world.accounts.get(call.userId);
	if (account === undefined) throw refuse("AUTH_KEY_UNREGISTERED");
	return account;
}
