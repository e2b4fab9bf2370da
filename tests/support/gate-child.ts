// One process with a gate on DATABASE_URL. Told to go, it makes COUNT calls at once and reports when each was sent.
import { openDatabase } from "@/db/client";
import { TELEGRAM_LIMITS } from "@/lib/domain/telegram-limits";
import { createLogger } from "@/lib/logger";
import { systemClock } from "@/lib/services/telegram/clock";
import { createCallGate } from "@/lib/services/telegram/safe-call/create-call-gate";
import { QuotaExceeded } from "@/lib/services/telegram/safe-call/quota-exceeded";

const [url = "", accountId = "", quota = "", rate = "", count = "", hangs = ""] = process.argv.slice(2);
const db = openDatabase({ url });
const gate = createCallGate({
	db,
	accountId,
	limits: { ...TELEGRAM_LIMITS, requestsPerSecond: Number(rate) },
	clock: systemClock,
	log: createLogger("silent"),
	onTerminal: async () => undefined,
});
const sentAt: number[] = [];
let refused = 0;

async function callOnce(): Promise<void> {
	const kind = quota === "dm" || quota === "join" ? quota : null;
	const call = { method: "users.getUsers", lane: "backfill", quota: kind, isRepeatable: true } as const;
	await gate
		.run(call, async () => {
			sentAt.push(Date.now());
			if (hangs === "hangs") process.send?.({ sentAt, refused });
			if (hangs === "hangs") await new Promise(() => undefined);
		})
		.catch((error: unknown) => {
			if (!(error instanceof QuotaExceeded)) throw error;
			refused += 1;
		});
}

process.once("message", async () => {
	await Promise.all(Array.from({ length: Number(count) }, callOnce));
	process.send?.({ sentAt, refused });
	await db.close();
	process.disconnect?.();
});
process.send?.("ready");
