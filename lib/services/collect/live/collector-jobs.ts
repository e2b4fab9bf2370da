import type { Group } from "@/lib/domain/group";
import type { GroupSource } from "@/lib/domain/group-source";
import type { ServiceContext } from "../../context";
import type { AccountReader } from "../../telegram/peers/account-reader";
import { collectMembers } from "../members/collect-members";
import { isMembersDue } from "../members/due-members";
import { collectAdminLog } from "../reports/collect-admin-log";
import { collectStatistics } from "../reports/collect-statistics";
import { collectTopics } from "../reports/collect-topics";
import { isAdminLogDue } from "../reports/due-admin-log";
import { isStatisticsDue } from "../reports/due-statistics";
import { isTopicsDue } from "../reports/due-topics";
import type { SideWork } from "../side-work";
import { isReactionPollDue } from "../snapshots/due-reactions";
import { isSnapshotDue } from "../snapshots/due-snapshots";
import { pollReactions } from "../snapshots/poll-reactions";
import { snapshotMessages } from "../snapshots/snapshot-messages";
import type { WatchJob } from "./watch-job";

type Collect = (ctx: ServiceContext, session: AccountReader, work: SideWork) => Promise<unknown>;

interface Collector {
	readonly name: string;
	readonly isDue: (source: GroupSource, now: Date) => boolean;
	readonly collect: Collect;
}

/** What is read beside history, most urgent first. */
const COLLECTORS: readonly Collector[] = [
	{ name: "topics", isDue: isTopicsDue, collect: collectTopics },
	{ name: "reactions", isDue: isReactionPollDue, collect: pollReactions },
	{ name: "snapshots", isDue: isSnapshotDue, collect: snapshotMessages },
	{ name: "members", isDue: isMembersDue, collect: collectMembers },
	{ name: "admin log", isDue: isAdminLogDue, collect: collectAdminLog },
	{ name: "statistics", isDue: isStatisticsDue, collect: collectStatistics },
];

export interface CollectorHooks {
	readonly group: () => Group;
	readonly collected: (what: string) => void;
	/** What is measured may have changed. */
	readonly changed: () => void;
}

/** The collectors as jobs of one group. Bots may read none of it. */
export function collectorJobs(ctx: ServiceContext, session: AccountReader, hooks: CollectorHooks): WatchJob[] {
	if (session.kind === "bot") return [];
	return COLLECTORS.map(({ name, isDue, collect }) => ({
		name,
		// First the group itself: what is beside it means little before its newest messages are known.
		isDue: (source, now) => source.sweptAt !== null && isDue(source, now),
		run: async (source) => {
			await collect(ctx, session, { group: hooks.group(), source, signal: session.signal });
			hooks.collected(name);
			hooks.changed();
		},
	}));
}
