import { createHash } from "node:crypto";
import { z } from "zod";
import { type AttemptLimit, forgetAttempts, takeAttempt } from "@/db/queries/rate-limits";
import { findUserByEmail } from "@/db/queries/users";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { matchesPassword } from "./password";

/** One household or office behind an address may have many people; one account has one. */
const BY_ADDRESS: AttemptLimit = { name: "login-ip", attemptsMax: 30, windowSeconds: 15 * 60 };
const BY_ACCOUNT: AttemptLimit = { name: "login-account", attemptsMax: 8, windowSeconds: 15 * 60 };

const SignInAttempt = z.object({
	email: z.string().trim().toLowerCase().max(254),
	password: z.string().min(1).max(1_000),
	/** Network address of the caller; `null` when the door cannot tell. */
	address: z.string().nullable(),
});

/** Who has proven to be themselves. */
export interface VerifiedUser {
	readonly userId: number;
	readonly email: string;
	readonly name: string;
}

/**
 * Checks a password. `null` for a wrong one and for an unknown address alike, after the same work. Throws
 * AppError("rate_limited") with `retryAfterMs` after too many attempts from one address or at one account.
 */
export async function verifyPassword(
	ctx: ServiceContext,
	input: z.input<typeof SignInAttempt>,
): Promise<VerifiedUser | null> {
	const attempt = parseInput(SignInAttempt, input);
	const account = createHash("sha256").update(attempt.email).digest("hex");
	await takeOrRefuse(ctx, BY_ACCOUNT, account);
	if (attempt.address !== null) await takeOrRefuse(ctx, BY_ADDRESS, attempt.address);
	const user = await findUserByEmail(ctx.db, attempt.email);
	if (!(await matchesPassword(attempt.password, user?.passwordHash ?? null)) || user === null) {
		ctx.log.warn({ address: attempt.address }, "sign-in refused");
		return null;
	}
	await forgetAttempts(ctx.db, BY_ACCOUNT, account);
	return { userId: user.userId, email: user.email, name: user.name };
}

async function takeOrRefuse(ctx: ServiceContext, limit: AttemptLimit, key: string): Promise<void> {
	const waitMs = await takeAttempt(ctx.db, limit, key);
	if (waitMs === null) return;
	const minutes = Math.max(1, Math.ceil(waitMs / 60_000));
	throw new AppError("rate_limited", "Too many sign-in attempts.", {
		hint: `Try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
		retryAfterMs: waitMs,
	});
}
