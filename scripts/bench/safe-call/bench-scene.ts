import type { Database } from "@/db/client";
import { TELEGRAM_LIMITS } from "@/lib/domain/telegram-limits";
import type { PeerRef } from "@/lib/domain/telegram-peer";
import { createLogger } from "@/lib/logger";
import { systemClock } from "@/lib/services/telegram/clock";
import { createCallGate, type SafeCallGate } from "@/lib/services/telegram/safe-call/create-call-gate";
import { type Scene, startScene } from "@/tests/contract/telegram/scene";

/** A server on loopback with one group of `messages`. */
export interface BenchScene {
	readonly scene: Scene;
	readonly group: PeerRef & { readonly accessHash: string };
}

/** As long as people write. */
const TEXT = "The boat leaves at seven; bring a jumper, the wind is from the north and it will be cold out there.";

export async function openBenchScene(messages: number): Promise<BenchScene> {
	const scene = await startScene();
	const handle = scene.world.supergroup({ title: "Harbour", creator: scene.ola });
	for (let index = 0; index < messages; index += 1) handle.post({ from: scene.ola, text: `${index} ${TEXT}` });
	const accessHash = String(handle.accessHashFor(scene.ola));
	return { scene, group: { kind: "channel", id: handle.id, accessHash } };
}

/** The product's own gate. `Infinity`: without throttling. */
export function openBenchGate(db: Database, requestsPerSecond: number): SafeCallGate {
	return createCallGate({
		db,
		accountId: "bench",
		limits: { ...TELEGRAM_LIMITS, requestsPerSecond },
		clock: systemClock,
		log: createLogger("error"),
		onTerminal: async () => undefined,
	});
}
