import type { ServiceContext } from "../../context";
import type { Outcome } from "./collecting-outcome";
import type { CollectingPiece } from "./collecting-pieces";
import type { CollectingRef } from "./collecting-ref";
import { duePieces } from "./due-pieces";
import { openGroup } from "./with-source";

/**
 * What one run that collects a group is to do, in this order. Who asks while nothing is due is a person, and wants the
 * group brought up to date.
 */
export async function planCollecting(
	ctx: ServiceContext,
	input: CollectingRef,
): Promise<Outcome<{ readonly pieces: readonly CollectingPiece[] }>> {
	const open = await openGroup(ctx, input);
	if (!("group" in open)) return open;
	const pieces = await duePieces(ctx, open.chats.current, open.facts, ctx.now());
	return { pieces: pieces.length === 0 ? ["catch-up"] : pieces };
}
