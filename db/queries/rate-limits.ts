import type { RowDataPacket } from "mysql2/promise";
import { RateLimiterMySQL, RateLimiterRes } from "rate-limiter-flexible";
import type { Database } from "../client";

/** So many attempts in so long; the window starts with the first of them. */
export interface AttemptLimit {
	/** Names the limit inside keys: `login-ip`. */
	readonly name: string;
	readonly attemptsMax: number;
	readonly windowSeconds: number;
}

/** Counts one attempt of `key`. `null`: it is within the limit; else milliseconds until the window ends. */
export async function takeAttempt(db: Database, limit: AttemptLimit, key: string): Promise<number | null> {
	const limiter = await limiterOf(db, limit);
	try {
		await limiter.consume(key);
		return null;
	} catch (refusal) {
		if (refusal instanceof RateLimiterRes) return refusal.msBeforeNext;
		throw refusal;
	}
}

/** Forgets the attempts of `key`: it has proven itself. */
export async function forgetAttempts(db: Database, limit: AttemptLimit, key: string): Promise<void> {
	const limiter = await limiterOf(db, limit);
	await limiter.delete(key);
}

const heldLimiters = new WeakMap<Database, Map<string, Promise<RateLimiterMySQL>>>();

function limiterOf(db: Database, limit: AttemptLimit): Promise<RateLimiterMySQL> {
	const held = heldLimiters.get(db) ?? new Map<string, Promise<RateLimiterMySQL>>();
	heldLimiters.set(db, held);
	const limiter = held.get(limit.name) ?? openLimiter(db, limit);
	held.set(limit.name, limiter);
	return limiter;
}

async function openLimiter(db: Database, limit: AttemptLimit): Promise<RateLimiterMySQL> {
	const [rows] = await db.pool.query<RowDataPacket[]>("SELECT DATABASE() AS name");
	const name: unknown = rows[0]?.name;
	return new RateLimiterMySQL({
		// The library speaks the driver's callback style.
		storeClient: db.pool.pool,
		storeType: "pool",
		...(typeof name === "string" ? { dbName: name } : {}),
		tableName: "rate_limits",
		tableCreated: true,
		keyPrefix: limit.name,
		points: limit.attemptsMax,
		duration: limit.windowSeconds,
	});
}
