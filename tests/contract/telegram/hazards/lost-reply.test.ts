import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { CallGate } from "@/lib/telegram/call-gate";
import { TelegramFailure } from "@/lib/telegram/telegram-failure";
import { pictureOf } from "../picture-of";
import { type Scene, startScene } from "../scene";

let scene: Scene;
beforeAll(async () => {
	scene = await startScene();
});
afterAll(() => scene.close());

/** Sends again after network trouble, where that may be done: the least a real gate does. */
const persistent: CallGate = {
	async run(call, send) {
		for (let tries = 0; ; tries++) {
			try {
				return await send();
			} catch (error) {
				const isNetwork = error instanceof TelegramFailure && error.kind === "network";
				if (!isNetwork || !call.isRepeatable || tries >= 3) throw error;
			}
		}
	},
};

/** Cuts every socket as soon as the server has carried out `method` and kept its reply. */
async function cutAfter(method: string, calls: number): Promise<void> {
	await vi.waitFor(() => {
		expect(scene.tg.log.calls(method).filter(({ outcome }) => outcome === "ok")).toHaveLength(calls);
	});
	scene.tg.net.killAll();
}

test("a reply lost with the socket: sent again with the same random id, there is one message", async () => {
	const group = scene.world.supergroup({ title: "Harbour", creator: scene.ola });
	const ref = { kind: "channel" as const, id: group.id, accessHash: String(group.accessHashFor(scene.ola)) };
	const gateway = await scene.signedIn(scene.ola, { gate: persistent, timing: { backoffMs: [10] } });
	const photo = { bytes: pictureOf(1_000), fileName: "p.png", caption: "once", topicId: null, randomId: "4711" };
	scene.tg.net.dropNextReply("messages.sendMedia");
	const sending = gateway.sendPhoto(ref, photo);
	await Promise.all([expect(sending).rejects.toMatchObject({ kind: "duplicate" }), cutAfter("messages.sendMedia", 1)]);
	const sends = scene.tg.log.calls("messages.sendMedia").map(({ request }) => String(request.random_id));
	expect(sends).toEqual(["4711", "4711"]);
	expect(group.messages.filter(({ text }) => text === "once")).toHaveLength(1);
});

test("without a guard that sends again, the call ends as network trouble and nothing is repeated behind its back", async () => {
	const group = scene.world.supergroup({ title: "Pier", creator: scene.ola });
	const ref = { kind: "channel" as const, id: group.id, accessHash: String(group.accessHashFor(scene.ola)) };
	const gateway = await scene.signedIn(scene.ola, { timing: { backoffMs: [10] } });
	const before = scene.tg.log.calls("channels.getFullChannel").length;
	scene.tg.net.dropNextReply("channels.getFullChannel");
	const asking = gateway.chat(ref);
	await Promise.all([
		expect(asking).rejects.toMatchObject({ kind: "network", reason: "CONNECTION_LOST" }),
		cutAfter("channels.getFullChannel", before + 1),
	]);
	await gateway.self();
	expect(scene.tg.log.calls("channels.getFullChannel").length).toBe(before + 1);
});

test("a reply that never comes ends the call in time, and the next call is answered", async () => {
	const gateway = await scene.signedIn(scene.ola, { timing: { callMs: 300 } });
	scene.tg.net.dropNextReply("users.getUsers");
	await expect(gateway.self()).rejects.toMatchObject({ kind: "network", reason: "TIMEOUT" });
	expect((await gateway.self()).ref.id).toBe(scene.ola.id);
});
