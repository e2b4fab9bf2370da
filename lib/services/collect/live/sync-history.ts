import { z } from "zod";
import { canManageGroups } from "@/lib/domain/access";
import type { ServiceContext } from "../../context";
import { parseInput } from "../../parse-input";
import { requireAccess } from "../../require-access";
import { withAccount } from "../../telegram/runtime/with-account";
import { explainRefusal } from "../../telegram/verbs/explain-refusal";
import { collectingSwitches, requireSwitch } from "./collecting-switches";
import { findCollected } from "./find-collected";
import { type SyncCounts, type SyncProgress, syncGroup } from "./sync-group";

const InputSchema = z.object({
	group: z.string().trim().min(1).max(255),
	account: z.string().trim().min(1).max(64).nullish(),
	pagesMax: z.number().int().positive().optional(),
});

export interface SyncHistoryInput extends z.input<typeof InputSchema> {
	readonly signal?: AbortSignal;
	readonly onProgress?: (progress: SyncProgress) => void;
	/** Another process has the account; this call waits. */
	readonly onWaiting?: (holder: string) => void;
}

/** The object `shiplog telegram sync-history --json` prints. */
export interface SyncResult extends SyncCounts {
	readonly group: string;
	readonly title: string;
	/** It was stopped between two pages; the next run goes on from there. */
	readonly wasStopped: boolean;
	readonly seconds: number;
}

/**
 * Reads a group's history from Telegram, newest to oldest, down to its beginning and that of the basic group it was;
 * connects it first where that is to be done. Safe to stop and to repeat: the next run goes on from the last page
 * stored. Throws AppError, `rate_limited` with `retryAfterMs` when Telegram wants a long rest.
 */
export async function syncHistory(
	ctx: ServiceContext,
	{ signal, onProgress, onWaiting, ...input }: SyncHistoryInput,
): Promise<SyncResult> {
	const asked = parseInput(InputSchema, input);
	requireAccess(canManageGroups(ctx.actor));
	requireSwitch(collectingSwitches().history, "Reading history", "MTPROTO_HISTORY_ENABLED");
	const startedAt = ctx.now().getTime();
	try {
		const { group, source } = await findCollected(ctx, { ...asked, signal });
		const options = { account: source.accountId, purpose: "sync-history", signal, onWaiting };
		const counts = await withAccount(ctx, options, (session) =>
			syncGroup(ctx, session, group, { pagesMax: asked.pagesMax, onProgress }),
		);
		const seconds = (ctx.now().getTime() - startedAt) / 1000;
		const wasStopped = signal?.aborted ?? false;
		return { group: group.slug, title: group.title, ...counts, wasStopped, seconds };
	} catch (error) {
		throw explainRefusal(error);
	}
}
