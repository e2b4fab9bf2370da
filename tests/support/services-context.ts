import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import type { Database } from "@/db/client";
import type { Actor } from "@/lib/domain/access";
import { createLogger } from "@/lib/logger";
import type { ServiceContext } from "@/lib/services/context";

/** Two days after the small export's last week. */
export const NOW = new Date("2025-11-18T06:00:00Z");

export const OWNER: Actor = { type: "user", userId: 1, role: "owner" };
export const STRANGER: Actor = { type: "anonymous" };

/** A context for services under test, with a clock that stands. */
export function aContext(db: Database, actor: Actor = OWNER, now: Date = NOW): ServiceContext {
	return { actor, now: () => now, db, log: createLogger("silent") };
}

/** A data folder, secret and address of the suite's own. */
export function stubWorkspace(): string {
	const folder = mkdtempSync(join(tmpdir(), "shiplog-"));
	vi.stubEnv("SHIPLOG_DATA_DIR", folder);
	vi.stubEnv("NEXTAUTH_SECRET", "a secret of tests, long enough to be one");
	vi.stubEnv("SHIPLOG_URL", "https://recaps.example.org");
	return folder;
}
