import type { ServiceContext } from "../../context";
import { type CaughtUp, catchUpAlone } from "../live/catch-up-alone";
import type { Outcome } from "./collecting-outcome";
import type { CollectingRef } from "./collecting-ref";
import { withSource } from "./with-source";

/**
 * Brings a group up to date: what it is now, what changed, and what is newer than what is stored. A basic group that
 * became a supergroup is followed there.
 */
export async function catchUpGroup(ctx: ServiceContext, input: CollectingRef): Promise<Outcome<CaughtUp>> {
	const once = () =>
		withSource(ctx, input, "catch-up", (session, { group, chats }) => catchUpAlone(ctx, session, group, chats.current));
	const first = await once();
	return "skipped" in first && first.skipped === "moved" ? once() : first;
}
