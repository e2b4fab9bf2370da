import type { ServiceContext } from "../../context";
import { withAccount } from "../../telegram/runtime/with-account";
import { explainRefusal } from "../../telegram/verbs/explain-refusal";
import { findCollected } from "./find-collected";
import { type SyncCounts, type SyncProgress, syncGroup } from "./sync-group";

/** How a sync is watched and stopped. */
export interface SyncUse {
	readonly signal?: AbortSignal;
	readonly onProgress?: (progress: SyncProgress) => void;
	/** Another process has the account; this call waits. */
	readonly onWaiting?: (holder: string) => void;
}

export interface SyncOrder extends SyncUse {
	readonly group: string;
	readonly account?: string | null | undefined;
	/** Pages of older history at most; 0: only what is new. */
	readonly pagesMax?: number | undefined;
	readonly purpose: string;
}

/** The object `shiplog telegram sync-history --json` prints. */
export interface SyncResult extends SyncCounts {
	readonly group: string;
	readonly title: string;
	/** It was stopped between two pages; the next run goes on from there. */
	readonly wasStopped: boolean;
	readonly seconds: number;
}

/** One sync of one group, with an account of its own. Throws AppError, for Telegram's refusals too. */
export async function runSync(ctx: ServiceContext, order: SyncOrder): Promise<SyncResult> {
	const { signal, onProgress, onWaiting, pagesMax, purpose } = order;
	const startedAt = ctx.now().getTime();
	try {
		const { group, source } = await findCollected(ctx, order);
		const use = { account: source.accountId, purpose, signal, onWaiting };
		const counts = await withAccount(ctx, use, (session) => syncGroup(ctx, session, group, { pagesMax, onProgress }));
		const seconds = (ctx.now().getTime() - startedAt) / 1000;
		return { group: group.slug, title: group.title, ...counts, wasStopped: signal?.aborted ?? false, seconds };
	} catch (error) {
		throw explainRefusal(error);
	}
}
