import { afterAll, beforeAll, expect, test } from "vitest";
import { type Scene, startScene } from "../scene";
import { Heard, textOf } from "../until";

let scene: Scene;
beforeAll(async () => {
	scene = await startScene();
});
afterAll(() => scene.close());

test("a message posted during an outage is in the difference, and the connection says when to ask for it", async () => {
	const group = scene.world.supergroup({ title: "Harbour", creator: scene.ola });
	const ref = { kind: "channel" as const, id: group.id, accessHash: String(group.accessHashFor(scene.ola)) };
	const gateway = await scene.signedIn();
	const heard = new Heard(gateway);
	group.post({ from: scene.ola, text: "before" });
	await heard.update((update) => textOf(update) === "before");
	const pts = group.pts;

	scene.tg.net.killAll();
	await heard.state("down");
	group.post({ from: scene.ola, text: "during" });
	await heard.state("up");

	const difference = await gateway.channelDifference(ref, pts, 100);
	expect(difference.updates.flatMap((update) => textOf(update) ?? [])).toEqual(["during"]);
	expect(difference).toMatchObject({ isFinal: true, pts: group.pts });
	group.post({ from: scene.ola, text: "after" });
	expect(await heard.update((update) => textOf(update) === "after")).toMatchObject({ position: { pts: group.pts } });
});
