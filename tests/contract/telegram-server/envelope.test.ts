import { deflateSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { encodeMtproto } from "../../telegram-server/codec/encode-mtproto";
import { MTPROTO_SCHEMA } from "../../telegram-server/codec/mtproto-schema";
import { TlWriter } from "../../telegram-server/codec/tl-writer";
import { startTelegramServer, type TelegramServer } from "../../telegram-server/start-telegram-server";
import type { TlObject } from "../../telegram-server/tl-object";
import { connectRaw } from "./raw-client/connect-raw";
import { PacketSocket } from "./raw-client/packet-socket";
import { queryBytes, type RawClient } from "./raw-client/raw-client";
import { requestBytes } from "./raw-client/request-bytes";
import { signInRaw } from "./raw-client/sign-in-raw";
import { OLA, tinyWorld } from "./tiny-world";

const NEAREST: TlObject = { _: "help.getNearestDc" };
const USERS: TlObject = { _: "users.getUsers", id: [{ _: "inputUserSelf" }] };

let world: ReturnType<typeof tinyWorld>;
let server: TelegramServer<typeof world>;
let client: RawClient;
let asked: number;

beforeEach(async () => {
	asked = 0;
	world = tinyWorld([OLA], {
		"messages.getDialogFilters": () => {
			asked++;
			return { _: "messages.dialogFilters", filters: [] };
		},
	});
	server = await startTelegramServer({ world });
	client = await connectRaw(server);
});

afterEach(async () => {
	client.socket.close();
	await server.close();
});

function containerOf(parts: readonly { id: bigint; seqNo: number; body: Buffer }[]): Buffer {
	const writer = new TlWriter().int(0x73f1f8dc).int(parts.length);
	for (const { id, seqNo, body } of parts) writer.long(id).int(seqNo).int(body.length).raw(body);
	return writer.finish();
}

const service = (message: TlObject) => requestBytes(message, MTPROTO_SCHEMA);

describe("message ids, salts and sessions", () => {
	it.each([
		{ skewMs: -301_000, code: 16, what: "too old" },
		{ skewMs: 31_000, code: 17, what: "from the future" },
	])("an id that is $what is refused with its code", async ({ skewMs, code }) => {
		client.skewMs = skewMs;
		const id = client.send(queryBytes(NEAREST));
		const { message } = await client.untilNamed("bad_msg_notification");
		expect(message).toMatchObject({ bad_msg_id: id, error_code: code });
	});

	it("an id that is not divisible by four is refused", async () => {
		client.send(queryBytes(NEAREST), { id: client.nextId() + 1n });
		expect((await client.untilNamed("bad_msg_notification")).message.error_code).toBe(18);
	});

	it("a wrong salt is corrected, and the message works with the right one", async () => {
		client.salt = 1n;
		const id = client.send(queryBytes(NEAREST));
		const { message } = await client.untilNamed("bad_server_salt");
		expect(message).toMatchObject({ bad_msg_id: id, error_code: 48 });
		client.salt = message.new_server_salt as bigint;
		expect(await client.call(NEAREST)).toMatchObject({ _: "nearestDc" });
	});

	it("rotated salts make the next message fail once", async () => {
		await client.call(NEAREST);
		server.net.rotateSalts();
		client.send(queryBytes(NEAREST));
		client.salt = (await client.untilNamed("bad_server_salt")).message.new_server_salt as bigint;
		expect(await client.call(NEAREST)).toMatchObject({ _: "nearestDc" });
	});

	it("a new session is announced once", async () => {
		await client.call(NEAREST);
		await client.call(NEAREST);
		const announced = client.received.filter((one) => one.message._ === "new_session_created");
		expect(announced).toHaveLength(1);
	});

	it("tells future salts, of which the first works now", async () => {
		const id = client.send(service({ _: "get_future_salts", num: 3 }));
		const { message } = await client.untilNamed("future_salts");
		expect(message.req_msg_id).toBe(id);
		const salts = message.salts as unknown as { salt: bigint }[];
		expect(salts).toHaveLength(3);
		client.salt = salts[0]?.salt ?? 0n;
		expect(await client.call(NEAREST)).toMatchObject({ _: "nearestDc" });
	});

	it("destroys a session once", async () => {
		await client.call(NEAREST);
		const old = client.sessionId;
		client.sessionId += 1n;
		client.send(service({ _: "destroy_session", session_id: old }));
		await client.untilNamed("destroy_session_ok");
		client.send(service({ _: "destroy_session", session_id: old }));
		await client.untilNamed("destroy_session_none");
	});
});

describe("containers, packing and order", () => {
	it("answers everything in a container, pings beside queries, newest id first", async () => {
		const [first, second, ping] = [client.nextId(), client.nextId(), client.nextId()];
		client.send(
			containerOf([
				{ id: ping, seqNo: 0, body: service({ _: "ping", ping_id: 5n }) },
				{ id: second, seqNo: 3, body: queryBytes(NEAREST) },
				{ id: first, seqNo: 1, body: queryBytes({ _: "help.getConfig" }) },
			]),
		);
		expect(await client.answer(first, "help.getConfig")).toMatchObject({ _: "config" });
		expect(await client.answer(second, NEAREST._)).toMatchObject({ _: "nearestDc" });
		expect((await client.untilNamed("pong")).message).toMatchObject({ msg_id: ping, ping_id: 5n });
	});

	it.each([
		{ name: "gzip", zip: gzipSync },
		{ name: "zlib", zip: deflateSync },
	])("reads requests packed with $name", async ({ zip }) => {
		const body = new TlWriter()
			.int(0x3072cfa1)
			.bytes(zip(queryBytes(NEAREST)))
			.finish();
		expect(await client.answer(client.send(body), NEAREST._)).toMatchObject({ _: "nearestDc" });
	});

	it("carries a message sent twice out once and answers it twice", async () => {
		await signInRaw(client, OLA);
		const body = queryBytes({ _: "messages.getDialogFilters" });
		const id = client.send(body);
		await client.answer(id, "messages.getDialogFilters");
		client.received.length = 0;
		client.send(body, { id });
		expect(await client.answer(id, "messages.getDialogFilters")).toMatchObject({ _: "messages.dialogFilters" });
		expect(asked).toBe(1);
	});

	it("does what comes after a failed message not at all", async () => {
		const failed = client.send(queryBytes(USERS));
		const body = new TlWriter().int(0xcb9f372d).long(failed).raw(queryBytes(NEAREST)).finish();
		expect(await client.answer(client.send(body), NEAREST._)).toMatchObject({ error_message: "MSG_WAIT_FAILED" });
	});

	it("packs an unknown constructor into the same container as an answer when told to", async () => {
		await signInRaw(client, OLA);
		server.net.unknownInContainer("users.getUsers");
		expect(await client.call(USERS)).toMatchObject([{ id: 1001n }]);
		expect(client.received.some((one) => one.message._ === "unknown")).toBe(true);
	});
});

describe("what gets lost and comes again", () => {
	const push = { _: "updateShort", update: { _: "updateLoginToken" }, date: 1 };

	it("a push nobody confirmed is sent again when the session comes back, a confirmed one is not", async () => {
		await signInRaw(client, OLA);
		world.push(1001, push);
		const { id } = await client.untilNamed("updateShort");
		const key = client.key;
		client.socket.close();
		client = await connectRaw(server, { key, sessionId: client.sessionId });
		await client.call(USERS);
		expect((await client.untilNamed("updateShort")).id).toBe(id);
		client.send(encodeMtproto({ _: "msgs_ack", msg_ids: client.received.map((one) => one.id) }));
		await client.call(USERS);
		client.socket.close();
		client = await connectRaw(server, { key, sessionId: client.sessionId });
		await client.call(USERS);
		expect(client.received.some((one) => one.message._ === "updateShort")).toBe(false);
	});

	it("drops, holds and releases pushes", async () => {
		await signInRaw(client, OLA);
		server.updates.drop(1);
		world.push(1001, { ...push, date: 1 });
		server.updates.hold();
		world.push(1001, { ...push, date: 2 });
		await client.call(USERS);
		expect(client.received.some((one) => one.message._ === "updateShort")).toBe(false);
		server.updates.release();
		expect((await client.untilNamed("updateShort")).message.date).toBe(2);
	});

	it("a forgotten key is answered with -404 and the end of the connection", async () => {
		await signInRaw(client, OLA);
		server.net.forgetKey(1001);
		await expect(client.call(USERS)).rejects.toThrow("transport error -404");
		await expect(client.socket.packet()).rejects.toThrow("the connection ended");
	});

	it("a dropped reply was carried out all the same", async () => {
		await signInRaw(client, OLA);
		server.net.dropNextReply("messages.getDialogFilters");
		client.send(queryBytes({ _: "messages.getDialogFilters" }));
		await client.call(USERS);
		expect(asked).toBe(1);
		expect(client.received.filter((one) => one.message._ === "rpc_result")).toHaveLength(3);
	});

	it("refuses connections while down and takes them when up again", async () => {
		server.net.down();
		const socket = await PacketSocket.open(server.config.port, "abridged", false);
		await expect(socket.packet()).rejects.toThrow("the connection ended");
		server.net.up();
		client = await connectRaw(server);
		expect(await client.call(NEAREST)).toMatchObject({ _: "nearestDc" });
	});

	it("a stalled connection answers once it is released", async () => {
		await client.call(NEAREST);
		server.net.stall();
		const before = server.log.calls().length;
		const answer = client.call(NEAREST);
		// Both ends live in this process: what is to arrive over loopback has arrived after so many turns.
		for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
		expect(server.log.calls()).toHaveLength(before);
		server.net.release();
		expect(await answer).toMatchObject({ _: "nearestDc" });
	});

	it("pongs come late when told to", async () => {
		server.net.latePong(30);
		const before = performance.now();
		client.send(service({ _: "ping_delay_disconnect", ping_id: 9n, disconnect_delay: 75 }));
		await client.untilNamed("pong");
		expect(performance.now() - before).toBeGreaterThanOrEqual(29);
	});
});
