// Posts a group's recap on DATABASE_URL, says each step, and stops dead at STEP; the test kills it there.
import { openDatabase } from "@/db/client";
import { createLogger } from "@/lib/logger";
import { publishRecap } from "@/lib/services/publish/publish-recap";
import { closeAccounts } from "@/lib/services/telegram/runtime/account-registry";

const [url = "", groupId = "", stopAt = ""] = process.argv.slice(2);
const db = openDatabase({ url });
await publishRecap(
	{ actor: { type: "system", job: "test" }, now: () => new Date(), db, log: createLogger("silent") },
	{
		groupId: Number(groupId),
		onStep(step) {
			process.send?.(step);
			// Nothing of this process runs any more, not even the socket.
			if (step === stopAt) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
		},
	},
);
await closeAccounts();
await db.close();
process.disconnect?.();
