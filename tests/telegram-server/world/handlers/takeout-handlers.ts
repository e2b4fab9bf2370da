import type { Handlers } from "../../handler";
import { viewerOf } from "../asked/viewer-of";
import { refuse } from "../refuse";
import type { WorldState } from "../world-state";

export function takeoutHandlers(world: WorldState): Handlers {
	return {
		"account.initTakeoutSession": (_request, call) => {
			const viewer = viewerOf(world, call);
			if (viewer.takeoutDelay > 0) throw refuse(`TAKEOUT_INIT_DELAY_${viewer.takeoutDelay}`);
			const id = BigInt.asUintN(62, world.long("takeout", world.next()));
			viewer.takeouts.add(id);
			return { _: "account.takeout", id };
		},
		"account.finishTakeoutSession": (_request, call) => {
			const viewer = viewerOf(world, call);
			if (call.takeoutId === null) throw refuse("TAKEOUT_REQUIRED");
			viewer.takeouts.delete(call.takeoutId);
			return true;
		},
		"messages.getSplitRanges": (_request, call) => {
			viewerOf(world, call);
			if (call.takeoutId === null) throw refuse("TAKEOUT_REQUIRED");
			return [{ _: "messageRange", min_id: 1, max_id: 2_147_483_647 }];
		},
	};
}
