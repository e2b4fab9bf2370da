import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadSchema } from "../../telegram-server/codec/load-schema";
import { MTPROTO_SCHEMA } from "../../telegram-server/codec/mtproto-schema";
import { TlWriter } from "../../telegram-server/codec/tl-writer";
import type { Call } from "../../telegram-server/handler";
import { startTelegramServer, type TelegramServer } from "../../telegram-server/start-telegram-server";
import type { TlObject } from "../../telegram-server/tl-object";
import { connectRaw } from "./raw-client/connect-raw";
import { queryBytes, type RawClient } from "./raw-client/raw-client";
import { requestBytes } from "./raw-client/request-bytes";
import { signInRaw } from "./raw-client/sign-in-raw";
import { OLA, tinyWorld } from "./tiny-world";

const FILTERS: TlObject = { _: "messages.getDialogFilters" };
const USERS: TlObject = { _: "users.getUsers", id: [{ _: "inputUserSelf" }] };
const filters = { _: "messages.dialogFilters", filters: [] };

let server: TelegramServer<ReturnType<typeof tinyWorld>>;
let client: RawClient;
let calls: Call[];
let held: Promise<void>;
let finishFirst: () => void;

beforeEach(async () => {
	calls = [];
	({ promise: held, resolve: finishFirst } = Promise.withResolvers<void>());
	const world = tinyWorld([OLA], {
		"messages.getDialogFilters": async (_request, call) => {
			calls.push(call);
			if (calls.length === 1) await held;
			return filters;
		},
	});
	server = await startTelegramServer({ world });
	client = await connectRaw(server);
});

afterEach(async () => {
	client.socket.close();
	await server.close();
});

const bare = (request: TlObject) => requestBytes(request, loadSchema(216));
const service = (message: TlObject) => requestBytes(message, MTPROTO_SCHEMA);

describe("invoke wrappers", () => {
	it("invokeAfterMsg waits until the other message is answered", async () => {
		await signInRaw(client, OLA);
		const first = client.send(queryBytes(FILTERS));
		const after = new TlWriter().int(0xcb9f372d).long(first).raw(bare(FILTERS)).finish();
		const second = client.send(after);
		await client.call(USERS);
		expect(calls).toHaveLength(1);
		finishFirst();
		expect(await client.answer(second, FILTERS._)).toEqual(filters);
		expect(calls).toHaveLength(2);
	});

	it("invokeWithTakeout tells the handler its takeout, inside any other wrapper", async () => {
		await signInRaw(client, OLA);
		const takeout = new TlWriter().int(0xaca9fd2e).long(77n).raw(bare(FILTERS)).finish();
		const id = client.send(new TlWriter().int(0xbf9459b7).raw(takeout).finish());
		await client.call(USERS);
		finishFirst();
		expect(await client.answer(id, FILTERS._)).toEqual(filters);
		expect(calls[0]).toMatchObject({ takeoutId: 77n, userId: 1001, layer: 216, dc: 2 });
		expect(server.log.calls("*").map(({ method }) => method)).toContain(FILTERS._);
	});

	it("invokeWithoutUpdates asks for no pushes; an ordinary call does", async () => {
		await signInRaw(client, OLA);
		const quiet = await connectRaw(server, { key: client.key });
		quiet.salt = client.salt;
		const push = (date: number) =>
			server.world.push(1001, { _: "updateShort", update: { _: "updateLoginToken" }, date });
		const without = new TlWriter().int(0xbf9459b7).raw(bare(USERS)).finish();
		await quiet.answer(quiet.send(without), USERS._);
		push(1);
		await quiet.call(USERS);
		push(2);
		const { message } = await quiet.untilNamed("updateShort");
		expect(message.date).toBe(2);
		quiet.socket.close();
	});
});

describe("messages about messages", () => {
	it("a query that takes long is acknowledged before it is answered", async () => {
		await signInRaw(client, OLA);
		const id = client.send(queryBytes(FILTERS));
		const { message } = await client.until(
			(one) => one.message._ === "msgs_ack" && (one.message.msg_ids as bigint[]).includes(id),
		);
		expect(message.msg_ids).toEqual([id]);
		finishFirst();
		expect(await client.answer(id, FILTERS._)).toEqual(filters);
	});

	it("tells which messages arrived, sends one again on request, forgets an answer nobody wants", async () => {
		const id = client.send(queryBytes({ _: "help.getNearestDc" }));
		await client.answer(id, "help.getNearestDc");
		client.send(service({ _: "msgs_state_req", msg_ids: [id, id - 4n] }));
		const { message } = await client.untilNamed("msgs_state_info");
		expect([...(message.info as Buffer)]).toEqual([4, 1]);
		const answer = client.received.find((one) => one.message._ === "rpc_result");
		client.received.length = 0;
		client.send(service({ _: "msg_resend_req", msg_ids: [answer?.id ?? 0n] }));
		expect((await client.untilNamed("rpc_result")).id).toBe(answer?.id);
		const drop = client.send(service({ _: "rpc_drop_answer", req_msg_id: id }));
		expect(await client.answer(drop, "help.getNearestDc")).toEqual({ _: "rpc_answer_unknown" });
	});

	it("destroys a key on request: its next message meets -404", async () => {
		const id = client.send(service({ _: "destroy_auth_key" }));
		expect(await client.answer(id, "help.getNearestDc")).toEqual({ _: "destroy_auth_key_ok" });
		await expect(client.call(USERS)).rejects.toThrow("transport error -404");
	});

	it("a connection whose client stops pinging is closed after the time the client gave", async () => {
		client.send(service({ _: "ping_delay_disconnect", ping_id: 1n, disconnect_delay: 60 }));
		await client.untilNamed("pong");
		expect(client.socket.isEnded).toBe(false);
		client.send(service({ _: "ping_delay_disconnect", ping_id: 2n, disconnect_delay: 0 }));
		await expect(client.until(() => false)).rejects.toThrow("the connection ended");
	});
});
