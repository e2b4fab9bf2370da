// Drives the posting jobs on DATABASE_URL, with a clock so many milliseconds off, until the test kills it.

import { openDatabase } from "@/db/client";
import { inngest } from "@/jobs/client";
import { startExecutor } from "@/jobs/embedded/start-executor";
import { publishRecap } from "@/jobs/functions/publish-recap";
import { provideJobContext } from "@/jobs/job-context";
import { createLogger } from "@/lib/logger";
import type { ServiceContext } from "@/lib/services/context";
import { systemClock } from "@/lib/services/telegram/clock";

const [url = "", aheadMs = "0"] = process.argv.slice(2);
const now = () => new Date(Date.now() + Number(aheadMs));
const ctx: ServiceContext = {
	actor: { type: "system", job: "test" },
	now,
	db: openDatabase({ url }),
	log: createLogger("silent"),
};
provideJobContext(async () => ctx);
const clock = { ...systemClock, now: () => now().getTime() };
await startExecutor({ ctx, client: inngest, functions: [publishRecap], clock, connections: 4 });
