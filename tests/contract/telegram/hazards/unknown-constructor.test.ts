import { afterAll, beforeAll, expect, test } from "vitest";
import { type Scene, startScene } from "../scene";
import { Heard } from "../until";

let scene: Scene;
beforeAll(async () => {
	scene = await startScene();
});
afterAll(() => scene.close());

test("an object of a later layer beside an answer costs no answer, and whoever listens is told to look", async () => {
	const gateway = await scene.signedIn(scene.ola, { timing: { callMs: 5_000 } });
	const heard = new Heard(gateway);
	scene.tg.net.unknownInContainer("users.getUsers");
	expect((await gateway.self()).ref.id).toBe(scene.ola.id);
	expect(heard.updates).toEqual([{ type: "too_long", chatId: null, pts: null }]);
	expect((await gateway.self()).ref.id).toBe(scene.ola.id);
	expect(heard.states).toEqual([]);
});
