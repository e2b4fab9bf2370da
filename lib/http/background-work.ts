import { startCollector } from "@/lib/services/collect/live/start-collector";
import type { ServiceContext } from "@/lib/services/context";
import { startPublisher } from "@/lib/services/publish/start-publisher";
import { closeAccounts } from "@/lib/services/telegram/runtime/account-registry";

interface Work {
	stop(): Promise<void>;
}

/** On globalThis because Next may load this module more than once; two collectors would fight for one session. */
const held = globalThis as typeof globalThis & { shiplogWork?: readonly Work[] };

/** What the running server does by itself: watches the groups, takes up waiting posts. Ends in good order on a signal. */
export function startBackgroundWork(ctx: ServiceContext): void {
	if (held.shiplogWork !== undefined) return;
	const work = [startCollector(ctx), startPublisher(ctx)];
	held.shiplogWork = work;
	const stop = () => {
		// Leases given back now need not run out before the next start gets the sessions.
		void Promise.allSettled(work.map((part) => part.stop())).then(closeAccounts);
	};
	process.once("SIGTERM", stop).once("SIGINT", stop);
}
