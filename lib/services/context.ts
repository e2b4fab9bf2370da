import type { Database } from "@/db/client";
import type { Actor } from "@/lib/domain/access";
import type { Logger } from "@/lib/logger";

/** What every service verb is handed: who asks, the clock, the store and the log. Nothing is read from globals. */
export interface ServiceContext {
	readonly actor: Actor;
	readonly now: () => Date;
	readonly db: Database;
	readonly log: Logger;
}
