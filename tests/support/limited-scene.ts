import { afterAll, beforeAll } from "vitest";
import { TELEGRAM_LIMITS, type TelegramLimits } from "@/lib/domain/telegram-limits";
import { createLogger } from "@/lib/logger";
import { gateOf, type SafeCallGate } from "@/lib/services/telegram/safe-call/create-call-gate";
import { databaseGateStore } from "@/lib/services/telegram/safe-call/gate-store";
import { type Scene, startScene } from "@/tests/contract/telegram/scene";
import type { LoggedCall } from "@/tests/telegram-server/net/call-log";
import type { TestDatabase } from "./create-test-database";
import { ScaledClock, scaledStore } from "./scaled-clock";

/** A server on loopback, and gates whose time runs `scale` times as fast as the server's. */
export interface LimitedScene {
	readonly scene: Scene;
	readonly clock: ScaledClock;
	aGate(accountId: string, limits?: Partial<TelegramLimits>): SafeCallGate;
	/** Most of these calls that the server saw within one of the gates' seconds. */
	mostPerSecond(calls: readonly LoggedCall[]): number;
}

/** Gives the enclosing suite a server and gates for it; call the returned function inside a test. */
export function withLimitedScene(database: () => TestDatabase, scale: number): () => LimitedScene {
	let held: LimitedScene | null = null;
	beforeAll(async () => {
		held = limitedScene(await startScene(), database, new ScaledClock(scale));
	});
	afterAll(() => held?.scene.close());
	return () => {
		if (!held) throw new Error("The suite's server is only there while its tests run.");
		return held;
	};
}

function limitedScene(scene: Scene, database: () => TestDatabase, clock: ScaledClock): LimitedScene {
	const windowMs = 1000 / clock.scale;
	return {
		scene,
		clock,
		aGate: (accountId, limits = {}) =>
			gateOf({
				store: scaledStore(databaseGateStore(database().db, accountId), clock),
				accountId,
				// The answers' own time is the machine's: a timeout must not run at the gates' pace.
				limits: { ...TELEGRAM_LIMITS, callTimeoutMs: TELEGRAM_LIMITS.callTimeoutMs * clock.scale, ...limits },
				clock,
				log: createLogger("silent"),
				random: Math.random,
				onTerminal: async () => undefined,
			}),
		mostPerSecond: (calls) =>
			Math.max(...calls.map(({ at }) => calls.filter((call) => call.at >= at && call.at < at + windowMs).length)),
	};
}
