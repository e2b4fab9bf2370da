// Watches everything the collector account collects in DATABASE_URL until it is killed, and tells what happens.
import { readFileSync } from "node:fs";
import { openDatabase } from "@/db/client";
import { createLogger } from "@/lib/logger";
import { watchAccount } from "@/lib/services/collect/live/account-watch";
import { openGate } from "@/lib/telegram/open-gate";
import { openGateway } from "@/lib/telegram/open-gateway";
import { readerOf } from "./collect-scene";

const [url = "", settingsFile = ""] = process.argv.slice(2);
const { session, testDc } = JSON.parse(readFileSync(settingsFile, "utf8"));
const log = createLogger("silent");
const ctx = { actor: { type: "system", job: "test" }, now: () => new Date(), db: openDatabase({ url }), log } as const;
const gateway = openGateway({ apiId: 1, apiHash: "test", session, gate: openGate, testDc, log });
await gateway.connect();
await watchAccount(ctx, readerOf(gateway), {
	name: "collector",
	groupIds: null,
	listens: true,
	backfills: true,
	onEvent: (event) => process.send?.(event),
});
