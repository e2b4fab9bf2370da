// Reads history in DATABASE_URL as the server does, by jobs beside a watcher that listens, until it is killed.
import { openDatabase } from "@/db/client";
import { inngest } from "@/jobs/client";
import { startExecutor } from "@/jobs/embedded/start-executor";
import { backfillGroup } from "@/jobs/functions/backfill-group";
import { provideJobContext } from "@/jobs/job-context";
import { startRelay } from "@/jobs/relay";
import { createLogger } from "@/lib/logger";
import { startCollector } from "@/lib/services/collect/live/start-collector";
import type { ServiceContext } from "@/lib/services/context";

const ctx: ServiceContext = {
	actor: { type: "system", job: "test" },
	now: () => new Date(),
	db: openDatabase({ url: process.env.DATABASE_URL ?? "" }),
	log: createLogger("silent"),
};
provideJobContext(async () => ctx);
startCollector(ctx, { work: "listen" });
await startExecutor({ ctx, client: inngest, functions: [backfillGroup], connections: 4 });
startRelay(ctx, { send: async (events) => void (await inngest.send([...events])) });
process.send?.("up");
