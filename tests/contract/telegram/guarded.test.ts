import { Writable } from "node:stream";
import pino from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemClock } from "@/lib/services/telegram/clock";
import { gateOf } from "@/lib/services/telegram/safe-call/create-call-gate";
import { MemoryGateStore } from "../../support/memory-gate-store";
import { pictureOf } from "./picture-of";
import { type Scene, startScene } from "./scene";
import { Heard } from "./until";

let scene: Scene;
beforeAll(async () => {
	scene = await startScene();
});
afterAll(() => scene.close());

const limits = {
	requestsPerSecond: 4,
	dmPerDay: 20,
	joinsPerDay: 20,
	groupsMax: 200,
	callTimeoutMs: 45_000,
	parkAfterSeconds: 900,
};

test("under the real guard the server never sees more than four requests in a second, reconnects included", async () => {
	const gate = gateOf({
		store: new MemoryGateStore(systemClock),
		accountId: "1",
		limits,
		clock: systemClock,
		log: pino({ enabled: false }),
		random: Math.random,
		onTerminal: async () => {},
	});
	const group = scene.world.supergroup({ title: "Harbour", creator: scene.ola });
	const ref = { kind: "channel" as const, id: group.id, accessHash: String(group.accessHashFor(scene.ola)) };
	const far = group.post({ from: scene.ola, document: { kind: "document", bytes: Buffer.alloc(600_000), dc: 4 } });
	const gateway = await scene.signedIn(scene.ola, { gate, timing: { backoffMs: [10] } });
	const heard = new Heard(gateway);

	const { messages } = await gateway.messagesByIds(ref, [far]);
	const file = messages[0]?.file;
	if (!file) throw new Error("no file");
	const work = [
		gateway.download(file, new Writable({ write: (_part, _encoding, done) => done() })),
		gateway.sendPhoto(ref, {
			bytes: pictureOf(600_000),
			fileName: "p.png",
			caption: "x",
			topicId: null,
			randomId: "1",
		}),
		...Array.from({ length: 6 }, () => gateway.history(ref, { limit: 10 }, { lane: "backfill" })),
	];
	scene.tg.net.killAll();
	await heard.state("up");
	const settled = await Promise.allSettled(work);

	expect(settled.map(({ status }) => status)).toEqual(work.map(() => "fulfilled"));
	expect(scene.tg.log.calls().length).toBeGreaterThan(15);
	expect(scene.tg.log.maxPerSecond()).toBeLessThanOrEqual(4);
	gate.close();
});
