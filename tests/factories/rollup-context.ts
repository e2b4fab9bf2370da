import type { Database } from "@/db/client";
import { createLogger } from "@/lib/logger";
import type { ServiceContext } from "@/lib/services/context";

/** A context of the machine itself, at a fixed moment. */
export function rollupContext(db: Database, now: string): ServiceContext {
	return { actor: { type: "system", job: "test" }, now: () => new Date(now), db, log: createLogger("silent") };
}
