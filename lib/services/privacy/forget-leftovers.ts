import { deleteExpiredAuthSessions } from "@/db/queries/auth-sessions";
import { deleteClosedNotices } from "@/db/queries/owner-notices";
import { deleteExpiredTelegramLogins } from "@/db/queries/telegram-logins";
import { deleteQuotasBefore } from "@/db/queries/telegram-quotas";
import { canManageGroups } from "@/lib/domain/access";
import type { ServiceContext } from "../context";
import { requireAccess } from "../require-access";
import { sweepUploads } from "../uploads/sweep-uploads";
import { forgetFiles } from "./forget-files";
import { forgetPictures } from "./forget-pictures";

const DAY_MS = 24 * 60 * 60 * 1_000;
const MONTH_MS = 30 * DAY_MS;

export interface ForgottenLeftovers {
	/** Uploads nobody finished. */
	readonly uploads: number;
	/** Files and avatars fetched from Telegram long ago. */
	readonly files: number;
	/** Pictures that can be drawn again. */
	readonly pictures: number;
}

/**
 * Removes what has served its purpose and is no message: abandoned uploads, fetched files, drawn pictures, sessions and sign-ins that ran
 * out, notices dealt with, counts of past days. Events and runs of jobs are tidied by whoever hands events over.
 */
export async function forgetLeftovers(ctx: ServiceContext): Promise<ForgottenLeftovers> {
	requireAccess(canManageGroups(ctx.actor));
	const now = ctx.now();
	const monthAgo = new Date(now.getTime() - MONTH_MS);
	await deleteExpiredAuthSessions(ctx.db, now);
	await deleteExpiredTelegramLogins(ctx.db, new Date(now.getTime() - DAY_MS));
	await deleteClosedNotices(ctx.db, monthAgo);
	await deleteQuotasBefore(ctx.db, monthAgo.toISOString().slice(0, 10));
	const { removed } = await sweepUploads(ctx);
	return { uploads: removed, files: await forgetFiles(ctx), pictures: await forgetPictures(ctx) };
}
