// Uses ACCOUNT on DATABASE_URL and tells what becomes of it; asks Telegram who it is whenever it is told to.
import { openDatabase } from "@/db/client";
import { createLogger } from "@/lib/logger";
import type { ServiceContext } from "@/lib/services/context";
import { SessionEnded } from "@/lib/services/telegram/lease/session-ended";
import type { AccountSession } from "@/lib/services/telegram/runtime/account-session";
import { withAccount } from "@/lib/services/telegram/runtime/with-account";
import { PROCESS_TIMES } from "./process-times";

const [url = "", account = "", mode = ""] = process.argv.slice(2);
const isBackground = mode === "background";
const ctx: ServiceContext = {
	actor: { type: "system", job: "test" },
	now: () => new Date(),
	db: openDatabase({ url }),
	log: createLogger("silent"),
};
const tell = (word: string) => void process.send?.(word);

let current: AccountSession | null = null;
process.on("message", () => {
	const asked = current?.gateway.self({ lane: "interactive" });
	asked?.then(
		() => tell("answered"),
		(error: unknown) => tell(error instanceof SessionEnded ? `refused ${error.reason}` : "failed"),
	);
});

for (;;) {
	try {
		const use = { account, purpose: mode, isBackground, onWaiting: () => tell("waiting") };
		await withAccount(ctx, use, hold, PROCESS_TIMES);
	} catch (error) {
		tell(error instanceof SessionEnded ? error.reason : String(error));
		if (!isBackground) break;
	}
}

/** Until the session is taken away. */
function hold(session: AccountSession): Promise<never> {
	current = session;
	tell("held");
	return new Promise((_, reject) => session.signal.addEventListener("abort", () => reject(session.signal.reason)));
}
