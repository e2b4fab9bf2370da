import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { vi } from "vitest";
import { createLogger } from "@/lib/logger";
import type { ServiceContext } from "@/lib/services/context";
import { cancelAllQrLogins } from "@/lib/services/telegram/login/qr-drivers";
import { closeAccounts } from "@/lib/services/telegram/runtime/account-registry";
import { RUNTIME_PARTS, type RuntimeParts } from "@/lib/services/telegram/runtime/runtime-parts";
import { startTelegramServer, type TelegramServer } from "../../telegram-server/start-telegram-server";
import { createWorld } from "../../telegram-server/world/create-world";
import type { World } from "../../telegram-server/world/world";
import type { TestDatabase } from "../create-test-database";
import { stubWorkspace } from "../services-context";

/** Short enough for a test, long enough for two processes on a busy machine. */
export const QUICK: RuntimeParts = {
	...RUNTIME_PARTS,
	lease: { ttlMs: 15_000, heartbeatMs: 200, marginMs: 5_000, retryMs: 50, yieldMs: 1_000 },
	idleMs: 50,
	graceMs: 500,
};

/** A loopback Telegram, a workspace that points to it, and everything it logged. */
export interface SessionRoom {
	readonly ctx: ServiceContext;
	readonly tg: TelegramServer<World>;
	readonly world: World;
	readonly folder: string;
	/** What another process needs in its environment to see the same workspace. */
	readonly settings: Readonly<Record<string, string>>;
	/** Everything logged so far. */
	logged(): string;
	/** Moves the workspace's clock on; the server's stays. */
	later(ms: number): void;
	close(): Promise<void>;
}

export async function openSessionRoom(database: TestDatabase): Promise<SessionRoom> {
	const folder = stubWorkspace();
	const world = createWorld({ seed: 7, now: () => Date.now() });
	const tg = await startTelegramServer({ world });
	const keyPath = join(folder, "server.pem");
	writeFileSync(keyPath, tg.config.publicKeyPem);
	const settings = {
		SHIPLOG_MODE: "test",
		SHIPLOG_TELEGRAM_TEST_DC: `${tg.config.host}:${tg.config.port}`,
		SHIPLOG_TELEGRAM_TEST_KEY: keyPath,
		SHIPLOG_SECRET: randomBytes(32).toString("hex"),
		SHIPLOG_DATA_DIR: folder,
		RATE_RPS: "1000",
	};
	for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
	let logged = "";
	let laterMs = 0;
	const ctx: ServiceContext = {
		actor: { type: "system", job: "test" },
		now: () => new Date(Date.now() + laterMs),
		db: database.db,
		log: createLogger("debug", { write: (line) => (logged += line) }),
	};
	return {
		...{ ctx, tg, world, folder, settings },
		logged: () => logged,
		later(ms) {
			laterMs += ms;
		},
		async close() {
			await cancelAllQrLogins();
			await closeAccounts();
			await tg.close();
			tg.assertNoUnknownMethods();
		},
	};
}
