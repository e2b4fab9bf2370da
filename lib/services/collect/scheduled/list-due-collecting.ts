import { listGroupSources } from "@/db/queries/group-sources";
import { listJobRuns } from "@/db/queries/job-runs";
import { canManageGroups } from "@/lib/domain/access";
import type { GroupSource } from "@/lib/domain/group-source";
import type { JobRun } from "@/lib/domain/job-run";
import type { ServiceContext } from "../../context";
import { requireAccess } from "../../require-access";
import { type AccountFacts, factsOfNobody, readAllAccountFacts } from "./collecting-facts";
import type { SkipReason } from "./collecting-outcome";
import { duePieces, isAnyReactionDue } from "./due-pieces";
import { type GroupChats, whyNotBackfilled, whyNotCollected, whyNotListed, whyNotPolled } from "./why-not-collected";

/** Groups one sweep asks for at most; the others come first in the next. */
const GROUPS_MAX = 250;
/** A run nobody heard of for so long has ended without saying so. */
const SILENT_MS = 30 * 60_000;
const RUNS_MAX = 500;

export const COLLECTING_KINDS = ["collect", "backfill", "reactions", "members"] as const;
export type CollectingKind = (typeof COLLECTING_KINDS)[number];

/** A group to work on, as an event carries it. */
export interface DueGroup {
	readonly groupId: string;
	readonly accountId: string;
}

export interface DueCollecting {
	/** When it was looked (ISO). */
	readonly at: string;
	readonly due: Readonly<Record<CollectingKind, readonly DueGroup[]>>;
	/** Why the others are not due: of a whole group counted once, of one kind of work once a group. */
	readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
}

/**
 * Which groups are to be worked on now, and with what: those longest not looked at first, at most a bounded number, and a
 * named reason for every one left out.
 */
export async function listDueCollecting(ctx: ServiceContext): Promise<DueCollecting> {
	requireAccess(canManageGroups(ctx.actor));
	const now = ctx.now();
	const facts = await readAllAccountFacts(ctx);
	const beingRead = await listBackfilling(ctx, now);
	const found = new Found();
	const open: Judged[] = [];
	for (const chats of await listChats(ctx)) {
		const own = facts.get(chats.current.accountId) ?? factsOfNobody();
		const reason = whyNotCollected(chats.current, own, now);
		if (reason === null) open.push({ chats, facts: own });
		else found.skip(reason);
	}
	open.sort((a, b) => lookedAt(a.chats.current) - lookedAt(b.chats.current));
	for (const group of open.slice(0, GROUPS_MAX)) {
		const reasons = await judgeKinds(ctx, group, beingRead.has(group.chats.current.groupId), now);
		for (const kind of COLLECTING_KINDS) found.judge(kind, group.chats.current, reasons[kind]);
	}
	for (const _ of open.slice(GROUPS_MAX)) found.skip("next_sweep");
	return { at: now.toISOString(), due: found.due, skipped: found.skipped };
}

interface Judged {
	readonly chats: GroupChats;
	readonly facts: AccountFacts;
}

/** Why each kind of work is not due on a group; `null`: it is. */
async function judgeKinds(
	ctx: ServiceContext,
	{ chats, facts }: Judged,
	isBeingRead: boolean,
	now: Date,
): Promise<Record<CollectingKind, SkipReason | null>> {
	const { current } = chats;
	const pieces = await duePieces(ctx, current, facts, now);
	const noReactions = whyNotPolled(current, facts, now);
	const hasReactions = noReactions === null && (await isAnyReactionDue(ctx.db, current, now));
	return {
		collect: pieces.length > 0 ? null : "collect_not_due",
		backfill: whyNotBackfilled(chats, facts, now) ?? (isBeingRead ? "backfill_running" : null),
		reactions: noReactions ?? (hasReactions ? null : "reactions_nothing_new"),
		members: whyNotListed(current, facts, now),
	};
}

class Found {
	readonly due: Record<CollectingKind, DueGroup[]> = { collect: [], backfill: [], reactions: [], members: [] };
	readonly skipped: Partial<Record<SkipReason, number>> = {};

	judge(kind: CollectingKind, { groupId, accountId }: GroupSource, reason: SkipReason | null): void {
		if (reason === null) this.due[kind].push({ groupId: String(groupId), accountId });
		else this.skip(reason);
	}

	skip(reason: SkipReason): void {
		this.skipped[reason] = (this.skipped[reason] ?? 0) + 1;
	}
}

async function listChats({ db }: ServiceContext): Promise<GroupChats[]> {
	const sources = await listGroupSources(db);
	const migrated = new Map(sources.filter(({ segment }) => segment === "migrated").map((s) => [s.groupId, s]));
	return sources
		.filter(({ segment }) => segment === "current")
		.map((current) => ({ current, migrated: migrated.get(current.groupId) ?? null }));
}

/** Groups whose history a run is reading already: a courtesy, for two at once read each page once all the same. */
async function listBackfilling({ db }: ServiceContext, now: Date): Promise<ReadonlySet<number>> {
	const states = ["running", "waiting", "retrying"] as const;
	const runs = await listJobRuns(db, { states, functionIds: ["backfill-group"] }, RUNS_MAX);
	return new Set(runs.filter((run) => isAlive(run, now)).flatMap(({ groupId }) => (groupId === null ? [] : [groupId])));
}

function isAlive({ updatedAt, waitingUntil }: JobRun, now: Date): boolean {
	const heardOf = Math.max(updatedAt.getTime(), waitingUntil?.getTime() ?? 0);
	return now.getTime() - heardOf < SILENT_MS;
}

function lookedAt({ sweptAt }: GroupSource): number {
	return sweptAt?.getTime() ?? 0;
}
