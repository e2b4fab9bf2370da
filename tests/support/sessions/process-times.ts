import { RUNTIME_PARTS, type RuntimeParts } from "@/lib/services/telegram/runtime/runtime-parts";

/** For processes that are killed and stopped: a takeover is waited for, and a busy machine must not cause one. */
export const PROCESS_TIMES: RuntimeParts = {
	...RUNTIME_PARTS,
	lease: { ttlMs: 8_000, heartbeatMs: 200, marginMs: 3_000, retryMs: 50, yieldMs: 1_000 },
	idleMs: 50,
	graceMs: 500,
};
