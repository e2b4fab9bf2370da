import { fork } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Scene, startScene } from "../scene";

let scene: Scene;
beforeAll(async () => {
	scene = await startScene();
});
afterAll(() => scene.close());

/** The names of 5,000 people may be kept, about 300 bytes each. */
const GROWTH_MAX = 4 * 1024 * 1024;

test("150 pages of members leave nothing behind but a bounded list of names", async () => {
	const group = scene.world.supergroup({ title: "Crowd", creator: scene.ola, members: 9_999 });
	const gateway = await scene.signedIn();
	const child = fork(new URL("./page-members.ts", import.meta.url), {
		execArgv: ["--expose-gc", "--import", "tsx"],
		stdio: ["ignore", "ignore", "inherit", "ipc"],
	});
	child.send({
		testDc: scene.tg.config,
		session: gateway.exportSession(),
		chat: { kind: "channel", id: group.id, accessHash: String(group.accessHashFor(scene.ola)) },
		pages: 150,
	});
	const [told] = (await once(child, "message")) as [{ people: number; grownBytes: number }];
	expect(told.people).toBe(30_000);
	expect(told.grownBytes).toBeLessThan(GROWTH_MAX);
});
