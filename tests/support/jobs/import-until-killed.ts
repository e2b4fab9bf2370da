// Reads uploaded exports of DATABASE_URL as the server does, until it is killed.
import { openDatabase } from "@/db/client";
import { inngest } from "@/jobs/client";
import { startExecutor } from "@/jobs/embedded/start-executor";
import { importExport } from "@/jobs/functions/import-export";
import { provideJobContext } from "@/jobs/job-context";
import { startRelay } from "@/jobs/relay";
import { createLogger } from "@/lib/logger";
import type { ServiceContext } from "@/lib/services/context";

const ctx: ServiceContext = {
	actor: { type: "system", job: "test" },
	now: () => new Date(),
	db: openDatabase({ url: process.env.DATABASE_URL ?? "" }),
	log: createLogger("silent"),
};
provideJobContext(async () => ctx);
await startExecutor({ ctx, client: inngest, functions: [importExport] });
startRelay(ctx, { send: async (events) => void (await inngest.send([...events])) });
