import { Writable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PeerRef } from "@/lib/domain/telegram-peer";
import type { CallGate, TelegramCall } from "@/lib/telegram/call-gate";
import type { SupergroupHandle } from "../../telegram-server/world/handles/supergroup-handle";
import { pictureOf } from "./picture-of";
import { type Scene, startScene } from "./scene";
import { Heard } from "./until";

/** Lets everything through and keeps what it was told. */
class WatchingGate implements CallGate {
	readonly calls: TelegramCall[] = [];

	run<T>(call: TelegramCall, send: () => Promise<T>): Promise<T> {
		this.calls.push(call);
		return send();
	}
}

let scene: Scene;
let group: SupergroupHandle;
let ref: PeerRef;
beforeAll(async () => {
	scene = await startScene();
	group = scene.world.supergroup({ title: "Harbour", creator: scene.ola });
	ref = { kind: "channel", id: group.id, accessHash: String(group.accessHashFor(scene.ola)) };
});
afterAll(() => scene.close());

describe("every request passes the gate", () => {
	test("sign-in, files of another DC, uploads by part, reconnects: the server saw nothing the gate did not", async () => {
		const gate = new WatchingGate();
		const gateway = await scene.signedIn(scene.ola, { gate });
		const heard = new Heard(gateway);
		const id = group.post({ from: scene.ola, document: { kind: "document", bytes: Buffer.alloc(600_000), dc: 4 } });
		const { messages } = await gateway.messagesByIds(ref, [id]);
		const file = messages[0]?.file;
		if (!file) throw new Error("no file");
		await gateway.download(file, new Writable({ write: (_part, _encoding, done) => done() }));
		const photo = { bytes: pictureOf(700_000), fileName: "p.png", caption: "", topicId: null, randomId: "9" };
		await gateway.sendPhoto(ref, photo);
		scene.tg.net.killAll();
		await heard.state("up");
		await gateway.self();

		const seen = scene.tg.log.calls().map(({ method }) => method);
		expect(seen).toContain("auth.importAuthorization");
		expect(seen.filter((method) => method === "upload.saveFilePart")).toHaveLength(2);
		expect(seen.filter((method) => method === "help.getConfig").length).toBeGreaterThanOrEqual(2);
		expect(gate.calls.map(({ method }) => method).sort()).toEqual(seen.sort());
	});

	test("and files travel in the lane of media", async () => {
		const gate = new WatchingGate();
		const gateway = await scene.signedIn(scene.ola, { gate });
		const photo = { bytes: pictureOf(1_000), fileName: "p.png", caption: "", topicId: null, randomId: "10" };
		await gateway.sendPhoto(ref, photo, { lane: "live" });
		await gateway.history(ref, { limit: 1 }, { lane: "backfill" });
		expect(gate.calls.find(({ method }) => method === "messages.sendMedia")).toMatchObject({
			lane: "live",
			chatId: group.id,
			isRepeatable: true,
		});
		expect(gate.calls.at(-1)).toMatchObject({ method: "messages.getHistory", lane: "backfill" });
	});
});
