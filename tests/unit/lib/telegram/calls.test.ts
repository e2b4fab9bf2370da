import { generateKeyPairSync } from "node:crypto";
import bigInt from "big-integer";
import pino from "pino";
import { Api } from "telegram/tl/index.js";
import { describe, expect, test } from "vitest";
import { describeCall } from "@/lib/telegram/connection/describe-call";
import { methodName } from "@/lib/telegram/connection/method-name";
import { openGate } from "@/lib/telegram/open-gate";
import { openGateway } from "@/lib/telegram/open-gateway";

const peer = new Api.InputPeerSelf();
const channel = new Api.InputChannelEmpty();

describe("a request as the guard of the account sees it", () => {
	test("has Telegram's own method name", () => {
		expect(methodName(new Api.channels.GetParticipants({ channel }))).toBe("channels.getParticipants");
		expect(methodName(new Api.PingDelayDisconnect({ pingId: bigInt(1), disconnectDelay: 1 }))).toBe(
			"pingDelayDisconnect",
		);
	});

	test("a read may be repeated and costs no quota", () => {
		expect(describeCall(new Api.messages.GetHistory({ peer }), {})).toEqual({
			method: "messages.getHistory",
			lane: "interactive",
			quota: null,
			isRepeatable: true,
		});
	});

	test("a send carries its random id, so it may be repeated; to a person it costs a message", () => {
		const send = new Api.messages.SendMedia({ peer });
		expect(describeCall(send, { lane: "live", chatId: 5 })).toMatchObject({
			lane: "live",
			chatId: 5,
			quota: null,
			isRepeatable: true,
		});
		expect(describeCall(send, { isDirectMessage: true }).quota).toBe("dm");
	});

	test("joining costs a join and is not repeated", () => {
		expect(describeCall(new Api.channels.JoinChannel({ channel }), {})).toMatchObject({
			quota: "join",
			isRepeatable: false,
		});
	});

	test("a code is sent, used and checked once", () => {
		for (const request of [new Api.auth.SendCode({}), new Api.auth.SignIn({}), new Api.auth.CheckPassword({})]) {
			expect(describeCall(request, {}).isRepeatable).toBe(false);
		}
	});
});

describe("a test server", () => {
	const publicKeyPem = generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey.export({
		type: "pkcs1",
		format: "pem",
	});
	const open = (host: string) =>
		openGateway({
			apiId: 1,
			apiHash: "test",
			session: null,
			gate: openGate,
			log: pino({ enabled: false }),
			testDc: { host, port: 1, publicKeyPem: String(publicKeyPem) },
		});

	test.each(["149.154.167.51", "example.org", "0.0.0.0", "localhost"])("is refused at %s", (host) => {
		expect(() => open(host)).toThrow("has to be on this machine");
	});

	test.each(["127.0.0.1", "::1"])("is accepted at %s", (host) => {
		expect(open(host).exportSession()).toBe("");
	});
});
