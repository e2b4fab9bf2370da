import { findGroupSource } from "@/db/queries/group-sources";
import type { ServiceContext } from "../../context";
import { backfillPage } from "../live/backfill-page";
import { lostReasonOf, markLost } from "../live/lost-source";
import { openTarget } from "../live/open-target";
import { tombstonesOf } from "../live/tombstones";
import type { Outcome } from "./collecting-outcome";
import type { CollectingRef } from "./collecting-ref";
import { type GroupChats, nextToRead, whyNotBackfilled } from "./why-not-collected";
import { type OpenGroup, withSource } from "./with-source";

/** What one page of older history brought. */
export interface BackfilledPage {
	readonly entries: number;
	readonly inserted: number;
	readonly updated: number;
	/** Found to be deleted in Telegram. */
	readonly missing: number;
	/** Messages read so far, and how many Telegram says there are (`null`: it has not said of all of them). */
	readonly current: number;
	readonly total: number | null;
	/** Nothing older is left to read. */
	readonly isOver: boolean;
}

/** Reads a group's next older page, of the basic group it was once its own history is read. Repeating it doubles nothing. */
export async function backfillNextPage(ctx: ServiceContext, input: CollectingRef): Promise<Outcome<BackfilledPage>> {
	return withSource(ctx, input, "backfill", async (session, open) => {
		const { group, chats, facts } = open;
		const skipped = whyNotBackfilled(chats, facts, ctx.now());
		if (skipped === "backfill_done") return { ...NOTHING, ...howFar(chats) };
		const source = nextToRead(chats);
		if (skipped !== null || source === null) return { skipped: skipped ?? "backfill_done" };
		try {
			const target = await openTarget(ctx, session, group, source);
			const { entries, inserted, updated, missing } = await backfillPage(target, source, tombstonesOf(source.chatId));
			return { entries, inserted, updated, missing, ...howFar(await readChats(ctx, open)) };
		} catch (error) {
			// A basic group that cannot be read any more must not keep the rest from being finished.
			const reason = source.segment === "migrated" ? lostReasonOf(error) : null;
			if (reason === null) throw error;
			await markLost(ctx, source, reason);
			return { ...NOTHING, ...howFar(await readChats(ctx, open)) };
		}
	});
}

const NOTHING = { entries: 0, inserted: 0, updated: 0, missing: 0 } as const;

async function readChats({ db }: ServiceContext, { chats }: OpenGroup): Promise<GroupChats> {
	const { groupId } = chats.current;
	const [current, migrated] = await Promise.all([
		findGroupSource(db, { groupId, segment: "current" }),
		findGroupSource(db, { groupId, segment: "migrated" }),
	]);
	return { current: current ?? chats.current, migrated };
}

function howFar(chats: GroupChats): Pick<BackfilledPage, "current" | "total" | "isOver"> {
	const { current, migrated } = chats;
	const isKnown = current.total !== null && (migrated === null || migrated.total !== null);
	return {
		current: current.collected + (migrated?.collected ?? 0),
		total: isKnown ? (current.total ?? 0) + (migrated?.total ?? 0) : null,
		isOver: nextToRead(chats) === null,
	};
}
