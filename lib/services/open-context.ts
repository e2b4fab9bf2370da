import { type Database, openDatabase } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { demoClock } from "@/lib/demo-clock";
import type { Actor } from "@/lib/domain/access";
import { type Env, readEnv } from "@/lib/env";
import { createLogger, type Logger } from "@/lib/logger";
import { runBeforeClose } from "./before-close";
import type { ServiceContext } from "./context";

/** A context with the pool it holds open; the web process keeps it for life, a script closes it. */
export interface OpenContext extends ServiceContext {
	close(): Promise<void>;
}

interface Shared {
	readonly db: Database;
	readonly log: Logger;
	readonly now: () => Date;
	/** Settles once the store is at this version's schema; a failure is kept out, so that the next caller tries again. */
	ready: Promise<unknown> | null;
}

/** On globalThis because Next loads one module several times; each copy would open a pool of its own. */
const held = globalThis as typeof globalThis & { shiplogShared?: Shared | undefined };

/**
 * The services' context for `actor`, on the process's one pool and logger. The first call of a process migrates the store.
 * Throws AppError: `invalid` for the environment or a server too old, `upstream_unavailable` when it does not answer.
 */
export async function openContext(actor: Actor): Promise<OpenContext> {
	const env = readEnv();
	const databaseUrl = env.databaseUrl;
	held.shiplogShared ??= openShared(env);
	const shared = held.shiplogShared;
	shared.ready ??= migrateDatabase(databaseUrl);
	try {
		await shared.ready;
	} catch (error) {
		shared.ready = null;
		throw error;
	}
	return { actor, now: shared.now, db: shared.db, log: shared.log, close: () => close(shared) };
}

function openShared({ databaseUrl, logLevel, demoClock: clockFile }: Env): Shared {
	const now = clockFile === null ? () => new Date() : demoClock(clockFile);
	return { db: openDatabase({ url: databaseUrl }), log: createLogger(logLevel), now, ready: null };
}

async function close(shared: Shared): Promise<void> {
	if (held.shiplogShared !== shared) return;
	held.shiplogShared = undefined;
	await runBeforeClose(shared.db);
	await shared.db.close();
}
