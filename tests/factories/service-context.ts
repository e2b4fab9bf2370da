import type { Database } from "@/db/client";
import { createLogger } from "@/lib/logger";
import type { ServiceContext } from "@/lib/services/context";

/** A context of the machine's own operator, at a fixed moment long after every fixture. */
export function aServiceContext(db: Database, now = new Date("2026-11-20T12:00:00Z")): ServiceContext {
	return { actor: { type: "system", job: "test" }, now: () => now, db, log: createLogger("silent") };
}
