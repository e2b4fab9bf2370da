import type { GroupSource } from "@/lib/domain/group-source";
import type { ServiceContext } from "../../context";
import type { AccountReader } from "../../telegram/peers/account-reader";
import { isDueAgain } from "../due-again";
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

/** A step that was cut off after its work is done again within this; what was just read would be read for nothing. */
const JUST_DONE_MS = 60_000;

type Collect = (ctx: ServiceContext, session: AccountReader, work: SideWork) => Promise<PieceCounts>;

const COLLECT: Readonly<Record<SidePiece, Collect>> = {
	topics: async (...args) => ({ ...(await collectTopics(...args)) }),
	snapshots: async (...args) => ({ ...(await snapshotMessages(...args)) }),
	"admin-log": async (...args) => ({ ...(await collectAdminLog(...args)) }),
	statistics: async (...args) => ({ hasPeriod: (await collectStatistics(...args)).period !== null }),
	reactions: async (...args) => ({ ...(await pollReactions(...args)) }),
	members: async (...args) => ({ ...(await collectMembers(...args)) }),
};

const DONE_AT: Readonly<Record<SidePiece, (source: GroupSource) => Date | null>> = {
	topics: ({ topicsAt }) => topicsAt,
	snapshots: ({ snapshotsAt }) => snapshotsAt,
	"admin-log": ({ adminLogAt }) => adminLogAt,
	statistics: ({ statisticsAt }) => statisticsAt,
	reactions: ({ reactionsAt }) => reactionsAt,
	members: ({ membersAt }) => membersAt,
};

/** Reads one piece, whether or not its time has come, unless it was read just now. Bots may read none. */
export async function collectPiece(
	ctx: ServiceContext,
	{ piece, ...input }: CollectingRef & { readonly piece: SidePiece },
): Promise<Outcome<{ readonly counts: PieceCounts }>> {
	return withSource(ctx, input, piece, async (session, { group, chats }) => {
		if (session.kind === "bot") return { skipped: "bot" };
		if (!isDueAgain(DONE_AT[piece](chats.current), JUST_DONE_MS, ctx.now())) return { skipped: "just_done" };
		const work = { group, source: chats.current, signal: session.signal };
		return { counts: await COLLECT[piece](ctx, session, work) };
	});
}
