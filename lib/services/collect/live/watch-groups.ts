import { z } from "zod";
import { listGroupSources } from "@/db/queries/group-sources";
import { canManageGroups } from "@/lib/domain/access";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../../context";
import { parseInput } from "../../parse-input";
import { requireAccess } from "../../require-access";
import { explainRefusal } from "../../telegram/verbs/explain-refusal";
import { collectingSwitches, requireSwitch } from "./collecting-switches";
import { findCollected } from "./find-collected";
import { keepWatching } from "./keep-watching";
import type { WatchListener } from "./watch-event";

const InputSchema = z.object({
	account: z.string().trim().min(1).max(64).nullish(),
	groups: z.array(z.string().trim().min(1).max(255)).default([]),
});

export interface WatchGroupsInput extends z.input<typeof InputSchema> {
	readonly signal: AbortSignal;
	readonly onEvent?: WatchListener;
	/** Another process has an account; its groups wait. */
	readonly onWaiting?: (holder: string) => void;
}

/**
 * Watches groups live until `signal` stops it: those named (connecting them first where that is to be done), else all
 * that are collected. Throws AppError when an account cannot go on.
 */
export async function watchGroups(
	ctx: ServiceContext,
	{ signal, onWaiting, onEvent = () => undefined, ...input }: WatchGroupsInput,
): Promise<void> {
	const { account = null, groups } = parseInput(InputSchema, input);
	requireAccess(canManageGroups(ctx.actor));
	const { updates, history } = collectingSwitches();
	requireSwitch(updates, "Watching groups live", "MTPROTO_UPDATES_ENABLED");
	// One account that cannot go on ends the others too: a watcher that watches half is worse than one that says so.
	const failing = new AbortController();
	const how = {
		signal: AbortSignal.any([signal, failing.signal]),
		onEvent,
		onWaiting,
		listens: true,
		backfills: history,
	};
	try {
		const plan =
			groups.length === 0 ? await allAccounts(ctx, account) : await namedGroups(ctx, groups, { account, signal });
		const watching = [...plan].map(([accountRef, groupIds]) =>
			keepWatching(ctx, { ...how, account: accountRef, groupIds }).finally(() => failing.abort()),
		);
		await Promise.allSettled(watching);
		await Promise.all(watching);
	} catch (error) {
		throw explainRefusal(error);
	}
}

/** Groups to watch by account; `null`: all of the account's. */
type WatchPlan = ReadonlyMap<string, ReadonlySet<number> | null>;

async function allAccounts(ctx: ServiceContext, account: string | null): Promise<WatchPlan> {
	if (account !== null) return new Map([[account, null]]);
	const all = await listGroupSources(ctx.db);
	const sources = all.filter(({ state }) => state !== "paused");
	if (sources.length > 0) return new Map(sources.map(({ accountId }) => [accountId, null]));
	if (all.length > 0) {
		throw new AppError("conflict", "Every group that is collected live is paused.", {
			hint: "Go on with one: `shiplog telegram resume GROUP`.",
			place: { field: "group" },
		});
	}
	throw new AppError("not_found", "No group is collected live.", {
		hint: "Name one: `shiplog telegram watch @name` connects it and watches.",
		place: { field: "group" },
	});
}

async function namedGroups(
	ctx: ServiceContext,
	groups: readonly string[],
	asked: { readonly account: string | null; readonly signal: AbortSignal },
): Promise<WatchPlan> {
	const plan = new Map<string, Set<number>>();
	for (const name of groups) {
		const { group, source } = await findCollected(ctx, { group: name, ...asked });
		plan.set(source.accountId, (plan.get(source.accountId) ?? new Set()).add(group.groupId));
	}
	return plan;
}
