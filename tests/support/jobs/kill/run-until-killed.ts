// Drives the load's functions on a database until it is killed: run-until-killed.ts URL APP SCALE FROM
import { openDatabase } from "@/db/client";
import { createLogger } from "@/lib/logger";
import type { ServiceContext } from "@/lib/services/context";
import { ScaledClock } from "@/tests/support/scaled-clock";
import { startKillExecutor } from "./kill-executor";

const [url = "", appId = "", scale = "", from = ""] = process.argv.slice(2);
const db = openDatabase({ url });
const ctx: ServiceContext = {
	actor: { type: "system", job: "test" },
	now: () => new Date(),
	db,
	log: createLogger("silent"),
};
await startKillExecutor(ctx, appId, new ScaledClock(Number(scale), Number(from)));
process.send?.("ready");
