import { afterAll, beforeAll, expect, test } from "vitest";
import { type Scene, startScene } from "../scene";
import { Heard } from "../until";

let scene: Scene;
beforeAll(async () => {
	scene = await startScene();
});
afterAll(() => scene.close());

test("when Telegram has forgotten the key every call ends at once, as terminal", async () => {
	const gateway = await scene.signedIn();
	const session = gateway.exportSession();
	const heard = new Heard(gateway);
	scene.tg.net.forgetKey(scene.ola.userId);
	await expect(gateway.self()).rejects.toMatchObject({ kind: "terminal", reason: "AUTH_KEY" });
	expect(heard.states).toEqual(["broken"]);
	await expect(gateway.self()).rejects.toMatchObject({ kind: "terminal" });
	await expect(scene.open({ session }).connect()).rejects.toMatchObject({ kind: "terminal" });
});
