import { afterAll, beforeAll, expect, test } from "vitest";
import { type Scene, startScene } from "../scene";
import { Heard, textOf } from "../until";

let scene: Scene;
beforeAll(async () => {
	scene = await startScene();
});
afterAll(() => scene.close());

test("a push that gets lost shows as a gap between two places, and the difference fills it", async () => {
	const group = scene.world.supergroup({ title: "Harbour", creator: scene.ola });
	const ref = { kind: "channel" as const, id: group.id, accessHash: String(group.accessHashFor(scene.ola)) };
	const gateway = await scene.signedIn();
	const heard = new Heard(gateway);
	group.post({ from: scene.ola, text: "one" });
	await heard.update((update) => textOf(update) === "one");
	const pts = group.pts;
	scene.tg.updates.drop(1);
	group.post({ from: scene.ola, text: "two" });
	group.post({ from: scene.ola, text: "three" });
	const third = await heard.update((update) => textOf(update) === "three");

	expect(heard.texts()).toEqual(["one", "three"]);
	expect(third).toMatchObject({ position: { pts: pts + 2, count: 1 } });
	const difference = await gateway.channelDifference(ref, pts, 100);
	expect(difference.updates.flatMap((update) => textOf(update) ?? [])).toEqual(["two", "three"]);
});
