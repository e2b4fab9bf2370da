import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { renderMetrics } from "@/lib/monitoring/render-metrics";
import { watchGateway } from "@/lib/services/monitoring/watch-gateway";
import { type Scene, startScene } from "@/tests/contract/telegram/scene";
import { Heard } from "@/tests/contract/telegram/until";

let scene: Scene;
beforeAll(async () => {
	scene = await startScene();
});
afterAll(() => scene.close());

/** `null`: there is no such line. */
async function sample(line: string): Promise<number | null> {
	const { text } = await renderMetrics();
	const found = text.split("\n").find((one) => one.startsWith(`${line} `));
	return found === undefined ? null : Number(found.slice(line.length + 1));
}

test("a connection made anew is counted, the first one is not, and live messages tell how late they are", async () => {
	const gateway = await scene.signedIn();
	const heard = new Heard(gateway);
	let now = () => new Date();
	const stop = watchGateway({ gateway, account: "watched", now: () => now() });
	expect(await sample('reconnects_total{account="watched"}')).toBeNull();
	scene.tg.net.killAll();
	await heard.state("up");
	expect(await sample('reconnects_total{account="watched"}')).toBe(1);
	now = () => new Date(Date.now() + 60_000);
	const group = scene.world.supergroup({ title: "Harbour", creator: scene.ola });
	group.post({ from: scene.ola, text: "Late" });
	const lag = await vi.waitUntil(() => sample('updates_lag_seconds{account="watched"}'));
	expect(lag).toBeGreaterThanOrEqual(60);
	expect(lag).toBeLessThan(90);
	stop();
});
