import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import type { PeerRef } from "@/lib/domain/telegram-peer";
import { Heard } from "@/tests/contract/telegram/until";
import { withTestDatabase } from "@/tests/support/database";
import { withLimitedScene } from "@/tests/support/limited-scene";
import { rpc } from "@/tests/telegram-server/net/rpc";
import { drawPicture } from "@/tests/telegram-server/world/files/draw-picture";

/** One of the server's seconds holds so many of the gates': 1,000 calls at 4 a second take some seconds. */
const SCALE = 25;
const CALLS = 1000;
const FLOOD_SECONDS = 2;

describe("counted at the server", () => {
	const database = withTestDatabase();
	const limited = withLimitedScene(database, SCALE);
	const aGroup = () => {
		const { scene } = limited();
		const group = scene.world.supergroup({ title: "Harbour", creator: scene.ola });
		const ref: PeerRef = { kind: "channel", id: group.id, accessHash: String(group.accessHashFor(scene.ola)) };
		return { group, ref };
	};

	it("1,000 calls at 4 a second, 5 % of them told to wait: all succeed, none early, never 5 within a second", async () => {
		const { scene, aGate, mostPerSecond, clock } = limited();
		const gateway = await scene.signedIn(scene.ola, { gate: aGate("thousand") });
		const { ref } = aGroup();
		scene.tg.log.clear();
		scene.tg.faults.share(0.05, rpc(420, `FLOOD_WAIT_${FLOOD_SECONDS}`), { methods: "messages.getHistory" });
		const from = clock.now();
		const pages = Array.from({ length: CALLS }, (_, index) =>
			gateway.history(ref, { limit: 1, offsetId: index + 2 }, { lane: "backfill" }),
		);
		expect(await Promise.all(pages)).toHaveLength(CALLS);
		scene.tg.faults.clear();
		const calls = scene.tg.log.calls("messages.getHistory");
		const flooded = calls.filter(({ outcome }) => outcome?.startsWith("FLOOD_WAIT"));
		expect(flooded.length).toBeGreaterThan(CALLS * 0.03);
		expect(calls.length - flooded.length).toBe(CALLS);
		expect(mostPerSecond(scene.tg.log.calls())).toBeLessThanOrEqual(4);
		const early = flooded.filter(({ at, request }) =>
			calls.some(
				(call) =>
					call.request.offset_id === request.offset_id && call.at > at && call.at < at + (FLOOD_SECONDS * 1000) / SCALE,
			),
		);
		expect(early).toEqual([]);
		expect(clock.now() - from).toBeGreaterThan(CALLS * 250);
		scene.tg.assertNoUnknownMethods();
	}, 180_000);

	it("uploads, files of another DC with the sign-in there, and a reconnect keep to 4 a second together", async () => {
		const { scene, aGate, mostPerSecond } = limited();
		const gateway = await scene.signedIn(scene.ola, { gate: aGate("everything") });
		const heard = new Heard(gateway);
		const { group, ref } = aGroup();
		const id = group.post({ from: scene.ola, document: { bytes: Buffer.alloc(3_000_000), dc: 4 } });
		const file = (await gateway.messagesByIds(ref, [id])).messages[0]?.file;
		if (!file) throw new Error("The message has no file.");
		scene.tg.log.clear();
		const sink = () => new Writable({ write: (_part, _encoding, done) => done() });
		const bytes = Buffer.concat([drawPicture(160, 120, [40, 90, 140]), Buffer.alloc(3_000_000)]);
		const photo = { bytes, fileName: "p.png", caption: "", topicId: null, randomId: "9" };
		const work = [
			gateway.download(file, sink()),
			gateway.download(file, sink()),
			gateway.sendPhoto(ref, photo),
			...Array.from({ length: 30 }, (_, index) => gateway.history(ref, { limit: 1, offsetId: index + 2 })),
		];
		await gateway.self();
		scene.tg.net.killAll();
		await Promise.all([...work, heard.state("up")]);
		const methods = new Set(scene.tg.log.calls().map(({ method }) => method));
		for (const method of ["auth.exportAuthorization", "auth.importAuthorization", "updates.getState"]) {
			expect(methods).toContain(method);
		}
		expect(scene.tg.log.calls("upload.*").length).toBeGreaterThanOrEqual(18);
		expect(mostPerSecond(scene.tg.log.calls())).toBeLessThanOrEqual(4);
	}, 120_000);
});
