import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { busiestWindow } from "../../telegram-server/net/busiest-window";
import { rpc } from "../../telegram-server/net/rpc";
import { startTelegramServer, type TelegramServer } from "../../telegram-server/start-telegram-server";
import type { TlObject } from "../../telegram-server/tl-object";
import { connectRaw } from "./raw-client/connect-raw";
import type { RawClient } from "./raw-client/raw-client";
import { signInRaw } from "./raw-client/sign-in-raw";
import { OLA, tinyWorld } from "./tiny-world";

const USERS: TlObject = { _: "users.getUsers", id: [{ _: "inputUserSelf" }] };
const refusal = (text: string) => ({ _: "rpc_error", error_message: text });

let now: number;
let server: TelegramServer<ReturnType<typeof tinyWorld>>;
let client: RawClient;

beforeEach(async () => {
	now = Date.now();
	server = await startTelegramServer({
		world: tinyWorld([OLA], {
			"help.getInviteText": () => {
				throw new Error("a handler's own mistake");
			},
		}),
		clock: { now: () => now },
	});
	client = await connectRaw(server);
	await signInRaw(client, OLA);
	server.log.clear();
});

afterEach(async () => {
	client.socket.close();
	await server.close();
});

describe("faults", () => {
	it("once, twice, always and not at all, by name, by namespace and for everything", async () => {
		server.faults.once("users.getUsers", rpc(420, "FLOOD_WAIT_2"));
		expect(await client.call(USERS)).toMatchObject({ ...refusal("FLOOD_WAIT_2"), error_code: 420 });
		expect(await client.call(USERS)).toHaveLength(1);
		server.faults.always("users.*", rpc(500, "RPC_CALL_FAIL"));
		for (let index = 0; index < 3; index++) expect(await client.call(USERS)).toMatchObject(refusal("RPC_CALL_FAIL"));
		expect(await client.call({ _: "help.getNearestDc" })).toMatchObject({ _: "nearestDc" });
		server.faults.clear();
		server.faults.times(1, "*", rpc(-503, "Timeout"));
		expect(await client.call({ _: "help.getNearestDc" })).toMatchObject({ error_code: -503 });
		expect(await client.call(USERS)).toHaveLength(1);
		expect(server.faults.count).toBe(5);
	});

	it("hit about the ordered share, the same calls for the same seed", async () => {
		const run = async () => {
			server.faults.clear();
			server.faults.share(0.2, rpc(420, "FLOOD_WAIT_1"), { seed: 3, methods: "users.*" });
			const outcomes: boolean[] = [];
			for (let index = 0; index < 200; index++) outcomes.push(Array.isArray(await client.call(USERS)));
			return outcomes;
		};
		const first = await run();
		expect(first.filter((isAnswered) => !isAnswered).length).toBeGreaterThan(20);
		expect(first.filter((isAnswered) => !isAnswered).length).toBeLessThan(60);
		expect(await run()).toEqual(first);
	});
});

describe("the call log", () => {
	it("knows who called what, when, with which outcome, wrappers taken off", async () => {
		await client.call(USERS);
		server.faults.once("users.getUsers", rpc(400, "PEER_ID_INVALID"));
		await client.call(USERS);
		expect(server.log.calls("users.*")).toMatchObject([
			{ method: "users.getUsers", userId: 1001, at: now, dc: 2, outcome: "ok", request: USERS },
			{ outcome: "PEER_ID_INVALID" },
		]);
		expect(server.log.calls("messages.*")).toEqual([]);
	});

	it("counts the busiest of all sliding seconds", async () => {
		for (const step of [0, 400, 400, 150, 100, 2_000]) {
			now += step;
			await client.call(USERS);
		}
		expect(server.log.maxPerSecond()).toBe(4);
		expect(server.log.maxPerSecond(1001)).toBe(4);
		expect(server.log.maxPerSecond(7)).toBe(0);
		expect(busiestWindow([0, 1_000, 1_999, 2_000], 1_000)).toBe(2);
		expect(busiestWindow([], 1_000)).toBe(0);
	});

	it("finds what was asked again before its FLOOD_WAIT was over", async () => {
		server.faults.once("users.getUsers", rpc(420, "FLOOD_WAIT_2"));
		await client.call(USERS);
		now += 1_999;
		await client.call({ ...USERS, id: [] });
		expect(server.log.earlyCalls()).toHaveLength(0);
		expect(server.log.earlyCalls("method")).toHaveLength(1);
		await client.call(USERS);
		expect(server.log.earlyCalls()).toHaveLength(1);
		now += 1;
		await client.call(USERS);
		expect(server.log.earlyCalls()).toHaveLength(1);
	});
});

describe("what the server does not know", () => {
	it("is refused and remembered: methods, unreadable requests, handlers that broke, pushes that fit nothing", async () => {
		expect(() => server.assertNoUnknownMethods()).not.toThrow();
		expect(await client.call({ _: "messages.getPeerDialogs", peers: [] })).toMatchObject(refusal("METHOD_INVALID"));
		expect(await client.call({ _: "help.getInviteText" })).toMatchObject(refusal("INTERNAL_SERVER_ERROR"));
		const id = client.send(Buffer.from("0bad0bad", "hex"));
		expect(await client.answer(id, "users.getUsers")).toMatchObject(refusal("INPUT_METHOD_INVALID"));
		server.world.push(1001, { _: "updateShort", update: { _: "updateNothing" }, date: 1 });
		let said = "";
		try {
			server.assertNoUnknownMethods();
		} catch (error) {
			said = String(error);
		}
		for (const part of ["messages.getPeerDialogs", "a handler's own mistake", "unreadable request", "updateNothing"]) {
			expect(said).toContain(part);
		}
	});
});
