import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Scene, startScene } from "../scene";
import { Heard } from "../until";

let scene: Scene;
beforeAll(async () => {
	scene = await startScene();
});
afterAll(() => scene.close());

test("a pong that comes four seconds late does not tear the connection down", async () => {
	const gateway = await scene.signedIn(scene.ola, { timing: { pingEveryMs: 100 } });
	const heard = new Heard(gateway);
	const sessions = new Set(scene.tg.log.calls().map(({ sessionId }) => sessionId)).size;
	scene.tg.net.latePong(4_000);
	const late = performance.now() + 4_500;
	await vi.waitFor(() => expect(performance.now()).toBeGreaterThan(late), { timeout: 6_000, interval: 100 });
	await gateway.self();
	expect(heard.states).toEqual([]);
	expect(new Set(scene.tg.log.calls().map(({ sessionId }) => sessionId)).size).toBe(sessions);
});

test("a connection that never answers a ping is given up and made anew", async () => {
	const gateway = await scene.signedIn(scene.ola, { timing: { pingEveryMs: 100, pongMs: 300, backoffMs: [10] } });
	const heard = new Heard(gateway);
	scene.tg.net.stall(1_500);
	await heard.state("down");
	await heard.state("up");
	expect((await gateway.self()).ref.id).toBe(scene.ola.id);
});
