import type { QueryRunner } from "@/db/client";
import { insertPushedViews } from "@/db/queries/message-views";
import type { LiveMessage } from "@/lib/domain/live-message";
import type { LiveUpdate } from "@/lib/domain/live-update";
import type { Reaction } from "@/lib/domain/reaction";
import { applyReactions } from "./apply-reactions";
import { idShiftOf, type LiveTarget } from "./live-target";
import { markGone } from "./mark-absent";
import { storeEntries } from "./store-entries";

type UpdateOf<T extends LiveUpdate["type"]> = Extract<LiveUpdate, { readonly type: T }>;

/** What updates changed. */
export interface AppliedUpdates {
	readonly inserted: number;
	readonly updated: number;
	readonly deleted: number;
	readonly reacted: number;
	readonly hasCorrections: boolean;
}

type UpdateTarget = Pick<LiveTarget, "ctx" | "group" | "segment">;

const NOTHING: AppliedUpdates = { inserted: 0, updated: 0, deleted: 0, reacted: 0, hasCorrections: false };

/** Applies updates of one chat in their order, in the caller's transaction. Applying them again changes nothing. */
export async function applyUpdates(
	tx: QueryRunner,
	target: UpdateTarget,
	updates: readonly LiveUpdate[],
): Promise<AppliedUpdates> {
	let applied = NOTHING;
	for (const run of runsOf(updates)) applied = sum(applied, await applyRun(tx, target, run));
	return applied;
}

async function applyRun(
	tx: QueryRunner,
	target: UpdateTarget,
	run: readonly LiveUpdate[],
): Promise<Partial<AppliedUpdates>> {
	const { ctx, group, segment } = target;
	const shift = idShiftOf(segment);
	switch (run[0]?.type) {
		case "message": {
			const entries: LiveMessage[] = ofType(run, "message").map(({ message }) => message);
			const { inserted, updated, hasCorrections } = await storeEntries(tx, target, entries);
			return { inserted, updated, hasCorrections };
		}
		case "deleted": {
			const ids = ofType(run, "deleted").flatMap(({ messageIds }) => messageIds.map((id) => id + shift));
			return { deleted: await markGone(tx, group, ids, ctx.now()) };
		}
		case "reactions": {
			const shown = new Map<number, readonly Reaction[]>();
			for (const { messageId, reactions } of ofType(run, "reactions")) shown.set(messageId + shift, reactions);
			return { reacted: await applyReactions(tx, group, shown, ctx.now()) };
		}
		case "views": {
			const pushed = ofType(run, "views").map((update) => ({ ...update, messageId: update.messageId + shift }));
			await insertPushedViews(tx, group.groupId, pushed, ctx.now());
			return {};
		}
		default:
			return {};
	}
}

/** Neighbours of one type together: order matters only between types. */
function runsOf(updates: readonly LiveUpdate[]): LiveUpdate[][] {
	const runs: LiveUpdate[][] = [];
	for (const update of updates) {
		const last = runs.at(-1);
		if (last?.[0]?.type === update.type) last.push(update);
		else runs.push([update]);
	}
	return runs;
}

function ofType<T extends LiveUpdate["type"]>(run: readonly LiveUpdate[], type: T): UpdateOf<T>[] {
	return run.filter((update): update is UpdateOf<T> => update.type === type);
}

function sum(a: AppliedUpdates, b: Partial<AppliedUpdates>): AppliedUpdates {
	return {
		inserted: a.inserted + (b.inserted ?? 0),
		updated: a.updated + (b.updated ?? 0),
		deleted: a.deleted + (b.deleted ?? 0),
		reacted: a.reacted + (b.reacted ?? 0),
		hasCorrections: a.hasCorrections || (b.hasCorrections ?? false),
	};
}
