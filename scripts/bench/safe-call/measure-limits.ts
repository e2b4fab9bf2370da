import type { Database } from "@/db/client";
import { REQUESTS_PER_SECOND_MAX } from "@/lib/domain/telegram-limits";
import { rpc } from "@/tests/telegram-server/net/rpc";
import { type BenchScene, openBenchGate } from "./bench-scene";

const FLOOD_SHARE = 0.05;
const PROGRESS_MS = 30_000;

export interface Limits {
	readonly asked: number;
	readonly succeeded: number;
	readonly seconds: number;
	/** Counted at the server, over everything the account sent. */
	readonly mostPerSecond: number;
	readonly floods: number;
	/** Requests of a method before the wait it was told was over. */
	readonly early: number;
}

/** So many calls at the pace of a real account, in real time, some of them answered with FLOOD_WAIT. */
export async function measureLimits(
	{ scene, group }: BenchScene,
	db: Database,
	calls: number,
	say: (line: string) => void,
): Promise<Limits> {
	const { tg } = scene;
	const gate = openBenchGate(db, REQUESTS_PER_SECOND_MAX);
	tg.log.clear();
	const gateway = await scene.signedIn(scene.ola, { gate });
	tg.faults.share(FLOOD_SHARE / 2, rpc(420, "FLOOD_WAIT_1"), { methods: "messages.getHistory", seed: 1 });
	tg.faults.share(FLOOD_SHARE / 2, rpc(420, "FLOOD_WAIT_2"), { methods: "messages.getHistory", seed: 2 });
	let succeeded = 0;
	const telling = setInterval(() => say(`  ${succeeded} of ${calls} …`), PROGRESS_MS);
	const from = performance.now();
	const pages = Array.from({ length: calls }, (_, index) =>
		gateway.history(group, { offsetId: index + 2, limit: 1 }, { lane: "backfill" }).then(() => {
			succeeded += 1;
		}),
	);
	await Promise.allSettled(pages);
	const seconds = (performance.now() - from) / 1000;
	clearInterval(telling);
	tg.faults.clear();
	const floods = tg.log.calls("messages.getHistory").filter(({ outcome }) => outcome?.startsWith("FLOOD_WAIT"));
	const mostPerSecond = tg.log.maxPerSecond();
	const early = tg.log.earlyCalls("method").length;
	gate.close();
	await gateway.close();
	return { asked: calls, succeeded, seconds, mostPerSecond, floods: floods.length, early };
}
