import { type TelegramWait, upsertTelegramWait } from "@/db/queries/telegram-waits";
import type { ServiceContext } from "../../context";
import type { CollectingPiece } from "./collecting-pieces";

/** Pieces of collecting, by the name they are put off under. */
export type CollectingWork = CollectingPiece | "backfill" | "reactions" | "members";

/** Until when a kind of work on a group is put off; `null`: it is not. */
export function parkedUntil(
	waits: readonly TelegramWait[],
	groupId: number,
	work: CollectingWork,
	now: Date,
): Date | null {
	const wait = waits.find(({ scope, until }) => scope === scopeOf(groupId, work) && until > now);
	return wait?.until ?? null;
}

/** Puts a kind of work off for `ms`, beside what Telegram told the account: sweeps leave it alone until then. */
export async function parkWork(
	ctx: ServiceContext,
	{ accountId, groupId, work }: { readonly accountId: string; readonly groupId: number; readonly work: CollectingWork },
	ms: number,
): Promise<void> {
	const until = new Date(ctx.now().getTime() + ms);
	const wait = { scope: scopeOf(groupId, work), until, seconds: Math.ceil(ms / 1000), attempts: 0 };
	await upsertTelegramWait(ctx.db, accountId, wait);
}

function scopeOf(groupId: number, work: CollectingWork): string {
	return `work:${groupId}:${work}`;
}
