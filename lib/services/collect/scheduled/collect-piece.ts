import type { ServiceContext } from "../../context";
import type { AccountReader } from "../../telegram/peers/account-reader";
import { collectMembers } from "../members/collect-members";
import { collectAdminLog } from "../reports/collect-admin-log";
import { collectStatistics } from "../reports/collect-statistics";
import { collectTopics } from "../reports/collect-topics";
import type { SideWork } from "../side-work";
import { pollReactions } from "../snapshots/poll-reactions";
import { snapshotMessages } from "../snapshots/snapshot-messages";
import type { Outcome } from "./collecting-outcome";
import type { CollectingPiece } from "./collecting-pieces";
import type { CollectingRef } from "./collecting-ref";
import { withSource } from "./with-source";

/** What is read of a group beside its messages. */
export type SidePiece = Exclude<CollectingPiece, "catch-up"> | "reactions" | "members";

/** What a piece found: counts, and `null` where Telegram does not say. */
export type PieceCounts = Readonly<Record<string, number | boolean | null>>;

type Collect = (ctx: ServiceContext, session: AccountReader, work: SideWork) => Promise<PieceCounts>;

const COLLECT: Readonly<Record<SidePiece, Collect>> = {
	topics: async (...args) => ({ ...(await collectTopics(...args)) }),
	snapshots: async (...args) => ({ ...(await snapshotMessages(...args)) }),
	"admin-log": async (...args) => ({ ...(await collectAdminLog(...args)) }),
	statistics: async (...args) => ({ hasPeriod: (await collectStatistics(...args)).period !== null }),
	reactions: async (...args) => ({ ...(await pollReactions(...args)) }),
	members: async (...args) => ({ ...(await collectMembers(...args)) }),
};

/** Reads one piece, whether or not its time has come. Bots may read none. */
export async function collectPiece(
	ctx: ServiceContext,
	{ piece, ...input }: CollectingRef & { readonly piece: SidePiece },
): Promise<Outcome<{ readonly counts: PieceCounts }>> {
	return withSource(ctx, input, piece, async (session, { group, chats }) => {
		if (session.kind === "bot") return { skipped: "bot" };
		const work = { group, source: chats.current, signal: session.signal };
		return { counts: await COLLECT[piece](ctx, session, work) };
	});
}
