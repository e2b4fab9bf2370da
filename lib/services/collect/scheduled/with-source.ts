import { findGroupSource } from "@/db/queries/group-sources";
import { findGroup } from "@/db/queries/tracked-groups";
import { canManageGroups } from "@/lib/domain/access";
import type { Group } from "@/lib/domain/group";
import type { ServiceContext } from "../../context";
import { parseInput } from "../../parse-input";
import { requireAccess } from "../../require-access";
import type { AccountSession } from "../../telegram/runtime/account-session";
import { withAccount } from "../../telegram/runtime/with-account";
import { type AccountFacts, readAccountFacts } from "./collecting-facts";
import type { Outcome, Resting, Skipped } from "./collecting-outcome";
import { type CollectingRef, CollectingRefSchema } from "./collecting-ref";
import type { CollectingWork } from "./parked-work";
import { settleFailure } from "./settle-failure";
import { type GroupChats, restOfAccount, whyNotCollected } from "./why-not-collected";

/** A step does not hold its place in the queue longer than this while another process has the account. */
const WAIT_MS = 30_000;

/** A group that may be worked on. */
export interface OpenGroup {
	readonly group: Group;
	readonly chats: GroupChats;
	readonly facts: AccountFacts;
}

/** The group an event speaks of, or why nothing is to be done about it. */
export async function openGroup(ctx: ServiceContext, input: CollectingRef): Promise<OpenGroup | Skipped | Resting> {
	const { groupId, accountId } = parseInput(CollectingRefSchema, input);
	requireAccess(canManageGroups(ctx.actor));
	const [group, current, migrated] = await Promise.all([
		findGroup(ctx.db, groupId),
		findGroupSource(ctx.db, { groupId, segment: "current" }),
		findGroupSource(ctx.db, { groupId, segment: "migrated" }),
	]);
	if (group === null || current === null || current.accountId !== accountId) return { skipped: "not_collected" };
	const facts = await readAccountFacts(ctx, accountId);
	const restUntil = restOfAccount(facts.waits, ctx.now());
	const skipped = whyNotCollected(current, facts, ctx.now());
	if (skipped === "flood_wait" && restUntil !== null) return { retryAt: restUntil.toISOString() };
	return skipped === null ? { group, chats: { current, migrated }, facts } : { skipped };
}

/**
 * Lends one piece of work on a group the account that collects it, connected; several in one process share the connection.
 * What keeps the work from being done comes back as a reason or a rest, and loss is noted. Throws what may pass by itself.
 */
export async function withSource<T extends object>(
	ctx: ServiceContext,
	input: CollectingRef,
	work: CollectingWork,
	run: (session: AccountSession, open: OpenGroup) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
	const open = await openGroup(ctx, input);
	if (!("group" in open)) return open;
	const { current: source } = open.chats;
	const use = { account: source.accountId, purpose: work, isBackground: true, waitMs: WAIT_MS };
	try {
		return await withAccount(ctx, use, async (session) => {
			const done = await run(session, open);
			// Reading stops between pages when the session goes, and that is not the end of the work.
			session.signal.throwIfAborted();
			return done;
		});
	} catch (error) {
		return settleFailure(ctx, { source, work }, error);
	}
}
