import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encodeMtproto } from "../../telegram-server/codec/encode-mtproto";
import { TlWriter } from "../../telegram-server/codec/tl-writer";
import { encryptIge } from "../../telegram-server/crypto/aes-ige";
import { sha1 } from "../../telegram-server/crypto/hash";
import { startTelegramServer, type TelegramServer } from "../../telegram-server/start-telegram-server";
import type { TlObject } from "../../telegram-server/tl-object";
import { connectRaw } from "./raw-client/connect-raw";
import type { RawClient } from "./raw-client/raw-client";
import { signInRaw } from "./raw-client/sign-in-raw";
import { OLA, tinyWorld } from "./tiny-world";

const USERS: TlObject = { _: "users.getUsers", id: [{ _: "inputUserSelf" }] };
const HOUR_SECONDS = 3_600;

let now: number;
let server: TelegramServer<ReturnType<typeof tinyWorld>>;
let permanent: RawClient;

beforeAll(async () => {
	now = Date.now();
	server = await startTelegramServer({ world: tinyWorld([OLA]), clock: { now: () => now } });
	permanent = await connectRaw(server);
	await signInRaw(permanent, OLA);
});

afterAll(async () => {
	permanent.socket.close();
	await server.close();
});

/** `auth.bindTempAuthKey`, its proof encrypted as MTProto 1.0 under the permanent key. */
function binding(temporary: RawClient, sessionId = temporary.sessionId): { request: TlObject; id: bigint } {
	const nonce = randomBytes(8).readBigInt64LE();
	const expiresAt = Math.trunc(now / 1_000) + HOUR_SECONDS;
	const inner = encodeMtproto({
		_: "bind_auth_key_inner",
		nonce,
		temp_auth_key_id: temporary.key.id,
		perm_auth_key_id: permanent.key.id,
		temp_session_id: sessionId,
		expires_at: expiresAt,
	});
	const id = temporary.nextId();
	const plain = new TlWriter().raw(randomBytes(16)).long(id).int(0).int(inner.length).raw(inner).finish();
	const msgKey = sha1(plain).subarray(4, 20);
	const padded = Buffer.concat([plain, randomBytes(-plain.length & 15)]);
	const { bytes } = permanent.key;
	const a = sha1(msgKey, bytes.subarray(0, 32));
	const b = sha1(bytes.subarray(32, 48), msgKey, bytes.subarray(48, 64));
	const c = sha1(bytes.subarray(64, 96), msgKey);
	const d = sha1(msgKey, bytes.subarray(96, 128));
	const key = Buffer.concat([a.subarray(0, 8), b.subarray(8, 20), c.subarray(4, 16)]);
	const iv = Buffer.concat([a.subarray(8, 20), b.subarray(0, 8), c.subarray(16, 20), d.subarray(0, 8)]);
	const message = new TlWriter()
		.long(permanent.key.id)
		.raw(msgKey)
		.raw(encryptIge(padded, key, iv))
		.finish();
	const about = { perm_auth_key_id: permanent.key.id, nonce, expires_at: expiresAt };
	return { request: { _: "auth.bindTempAuthKey", ...about, encrypted_message: message }, id };
}

describe("temporary keys", () => {
	it("do nothing before they are bound, and act for the permanent key afterwards", async () => {
		const temporary = await connectRaw(server, { expiresInSeconds: HOUR_SECONDS });
		expect(await temporary.call(USERS)).toMatchObject({ error_message: "AUTH_KEY_PERM_EMPTY" });
		expect(await temporary.call(binding(temporary).request)).toBe(true);
		expect(await temporary.call(USERS)).toMatchObject([{ id: 1001n }]);
		temporary.socket.close();
	});

	it("are not bound by a proof for another session", async () => {
		const temporary = await connectRaw(server, { expiresInSeconds: HOUR_SECONDS });
		const refused = await temporary.call(binding(temporary, 1n).request);
		expect(refused).toMatchObject({ error_message: "ENCRYPTED_MESSAGE_INVALID" });
		temporary.socket.close();
	});

	it("end when they said they would", async () => {
		const temporary = await connectRaw(server, { expiresInSeconds: 60 });
		await temporary.call(binding(temporary).request);
		now += 61_000;
		temporary.skewMs = 61_000;
		await expect(temporary.call(USERS)).rejects.toThrow("transport error -404");
	});
});
