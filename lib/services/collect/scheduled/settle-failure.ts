import type { GroupSource } from "@/lib/domain/group-source";
import { AppError } from "@/lib/errors";
import { TelegramFailure } from "@/lib/telegram/telegram-failure";
import type { ServiceContext } from "../../context";
import { SessionEnded } from "../../telegram/lease/session-ended";
import { ChatMoved } from "../live/chat-moved";
import { lostReasonOf, markLost } from "../live/lost-source";
import { readAccountFacts } from "./collecting-facts";
import type { Resting, Skipped } from "./collecting-outcome";
import { type CollectingWork, parkWork } from "./parked-work";
import { whyNotCollected } from "./why-not-collected";

const MINUTE_MS = 60_000;
/** Another process has the account: it may be long at it. */
const BUSY_MS = 5 * MINUTE_MS;
/** No way to Telegram: nobody is to be told of it group by group, and it comes back by itself. */
const AWAY_MS = 2 * MINUTE_MS;
/** What Telegram refuses today it may allow tomorrow. */
const REFUSED_MS = 24 * 60 * MINUTE_MS;
/** What is read beside the messages does not keep a run waiting for longer: it is left to a later one. */
const PATIENCE_MS = 10 * MINUTE_MS;

export interface FailedWork {
	readonly source: GroupSource;
	readonly work: CollectingWork;
}

/** Pieces of one run among others: a long rest of one must not hold up the rest of the group. */
const ASIDE: ReadonlySet<CollectingWork> = new Set(["topics", "snapshots", "admin-log", "statistics"]);

/**
 * What a failed piece of work means for the run: a rest that was asked for, a group to leave alone (which is noted), or,
 * for anything that may pass by itself, the failure again.
 */
export async function settleFailure(
	ctx: ServiceContext,
	failed: FailedWork,
	error: unknown,
): Promise<Skipped | Resting> {
	const { source } = failed;
	if (error instanceof ChatMoved) return { skipped: "moved" };
	const reason = lostReasonOf(error);
	if (reason !== null) {
		await markLost(ctx, source, reason);
		return { skipped: "lost" };
	}
	if (error instanceof SessionEnded) return afterSession(ctx, error);
	if (isAway(error)) return restFor(ctx, AWAY_MS);
	if (error instanceof TelegramFailure) return afterRefusal(ctx, failed, error);
	if (!(error instanceof AppError)) throw error;
	if (error.code === "rate_limited") return rest(ctx, failed, error.retryAfterMs ?? MINUTE_MS);
	if (error.code !== "conflict") throw error;
	// Either nobody is signed in any more, or another process has the account.
	const skipped = whyNotCollected(source, await readAccountFacts(ctx, source.accountId), ctx.now());
	return skipped === null || skipped === "flood_wait" ? restFor(ctx, BUSY_MS) : { skipped };
}

function afterSession(ctx: ServiceContext, error: SessionEnded): Skipped | Resting {
	if (error.reason === "terminal") return { skipped: "account_signed_out" };
	// Who asked for the account has it in a moment, and a process that stops is gone in one.
	const isAsked = error.reason === "yielded" || error.reason === "closed";
	return restFor(ctx, isAsked ? MINUTE_MS / 12 : AWAY_MS);
}

function isAway(error: unknown): boolean {
	if (error instanceof AppError) return error.code === "upstream_unavailable";
	return error instanceof TelegramFailure && error.kind === "network";
}

async function afterRefusal(
	ctx: ServiceContext,
	failed: FailedWork,
	error: TelegramFailure,
): Promise<Skipped | Resting> {
	switch (error.kind) {
		case "terminal":
			return { skipped: "account_signed_out" };
		case "flood_wait":
		case "slow_mode":
			return rest(ctx, failed, Math.max(1, error.seconds ?? 0) * 1_000);
		case "no_rights":
			await park(ctx, failed, REFUSED_MS);
			return { skipped: "refused" };
		default:
			throw error;
	}
}

async function rest(ctx: ServiceContext, failed: FailedWork, ms: number): Promise<Skipped | Resting> {
	if (ms <= PATIENCE_MS || !ASIDE.has(failed.work)) return restFor(ctx, ms);
	await park(ctx, failed, ms);
	return { skipped: "flood_wait" };
}

function park(ctx: ServiceContext, { source, work }: FailedWork, ms: number): Promise<void> {
	const { groupId, accountId } = source;
	return parkWork(ctx, { accountId, groupId, work }, ms);
}

function restFor(ctx: ServiceContext, ms: number): Resting {
	return { retryAt: new Date(ctx.now().getTime() + ms).toISOString() };
}
