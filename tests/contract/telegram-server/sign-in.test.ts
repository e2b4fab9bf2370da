import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startTelegramServer, type TelegramServer } from "../../telegram-server/start-telegram-server";
import type { TlObject, TlValue } from "../../telegram-server/tl-object";
import { connectRaw } from "./raw-client/connect-raw";
import { proveOver } from "./raw-client/prove-password";
import type { RawClient } from "./raw-client/raw-client";
import { signInRaw } from "./raw-client/sign-in-raw";
import { BOT_TOKEN, OLA, tinyWorld } from "./tiny-world";

const PIA = { ...OLA, userId: 1002, phone: "15550002222", password: "hunter2", passwordHint: "a game" };
const BANNED = { ...OLA, userId: 1003, phone: "15550003333", isBanned: true };
const GONE = { ...OLA, userId: 1004, phone: "15550004444", isDeactivated: true };
const FAR = { ...OLA, userId: 1005, phone: "15550005555", homeDc: 4 };
const BOT = { ...OLA, userId: 77, phone: null };
const USERS: TlObject = { _: "users.getUsers", id: [{ _: "inputUserSelf" }] };

let now: number;
let server: TelegramServer<ReturnType<typeof tinyWorld>>;
let client: RawClient;

beforeEach(async () => {
	now = Date.now();
	const world = tinyWorld([OLA, PIA, BANNED, GONE, FAR, BOT]);
	server = await startTelegramServer({ world, clock: { now: () => now } });
	client = await connectRaw(server);
});

afterEach(async () => {
	client.socket.close();
	await server.close();
});

async function sendCode(phone: string): Promise<TlObject> {
	const query = {
		_: "auth.sendCode",
		phone_number: phone,
		api_id: 1,
		api_hash: "test",
		settings: { _: "codeSettings" },
	};
	return (await client.call(query)) as TlObject;
}

function signIn(phone: string, hash: TlValue, code: string): Promise<TlValue> {
	return client.call({ _: "auth.signIn", phone_number: phone, phone_code_hash: hash, phone_code: code });
}

const refusal = (text: string) => ({ _: "rpc_error", error_message: text });

describe("signing in with a code", () => {
	it("gives the account and lets its calls through; before, nothing is", async () => {
		expect(await client.call(USERS)).toMatchObject({ ...refusal("AUTH_KEY_UNREGISTERED"), error_code: 401 });
		const answer = await signInRaw(client, OLA);
		expect(answer).toMatchObject({ _: "auth.authorization", user: { id: 1001n, self: true } });
		expect(await client.call(USERS)).toMatchObject([{ id: 1001n }]);
	});

	it("says how the code came, and sends it another way on demand", async () => {
		const sent = await sendCode("+1 (555) 000-1111");
		expect(sent).toMatchObject({ type: { _: "auth.sentCodeTypeApp", length: 5 }, timeout: 60 });
		const again = { _: "auth.resendCode", phone_number: OLA.phone, phone_code_hash: sent.phone_code_hash };
		expect(await client.call(again)).toMatchObject({ type: { _: "auth.sentCodeTypeSms" } });
		expect(await client.call(again)).toMatchObject({ type: { _: "auth.sentCodeTypeCall" } });
	});

	it("refuses a wrong code, an expired one and one used up", async () => {
		const { phone_code_hash: hash } = await sendCode(OLA.phone ?? "");
		expect(await signIn(OLA.phone ?? "", hash, "00000")).toMatchObject(refusal("PHONE_CODE_INVALID"));
		expect(await signIn(PIA.phone, hash, "12345")).toMatchObject(refusal("PHONE_CODE_EXPIRED"));
		now += 6 * 60_000;
		client.skewMs = 6 * 60_000;
		expect(await signIn(OLA.phone ?? "", hash, "12345")).toMatchObject(refusal("PHONE_CODE_EXPIRED"));
	});

	it.each([
		{ phone: BANNED.phone, text: "PHONE_NUMBER_BANNED" },
		{ phone: GONE.phone, text: "USER_DEACTIVATED" },
		{ phone: FAR.phone, text: "PHONE_MIGRATE_4" },
		{ phone: "12", text: "PHONE_NUMBER_INVALID" },
	])("$text is told when the code is asked for", async ({ phone, text }) => {
		expect(await sendCode(phone)).toMatchObject(refusal(text));
	});

	it("a number nobody has is told apart only once a code is given", async () => {
		const { phone_code_hash: hash } = await sendCode("15559999999");
		expect(await signIn("15559999999", hash, "12345")).toMatchObject(refusal("PHONE_NUMBER_UNOCCUPIED"));
	});
});

describe("the second factor", () => {
	it("asks for the password, refuses a wrong one and an old question, takes the right one", async () => {
		const { phone_code_hash: hash } = await sendCode(PIA.phone);
		expect(await signIn(PIA.phone, hash, "12345")).toMatchObject(refusal("SESSION_PASSWORD_NEEDED"));
		expect(await client.call(USERS)).toMatchObject(refusal("AUTH_KEY_UNREGISTERED"));
		const question = (await client.call({ _: "account.getPassword" })) as TlObject;
		expect(question).toMatchObject({ has_password: true, hint: "a game" });
		const wrong = await proveOver(question, "wrong");
		expect(await client.call(wrong)).toMatchObject(refusal("PASSWORD_HASH_INVALID"));
		expect(await client.call(await proveOver(question, "hunter2"))).toMatchObject(refusal("SRP_ID_INVALID"));
		const fresh = (await client.call({ _: "account.getPassword" })) as TlObject;
		expect(await client.call(await proveOver(fresh, "hunter2"))).toMatchObject({ user: { id: 1002n } });
		expect(await client.call(USERS)).toMatchObject([{ id: 1002n }]);
	});
});

describe("signing in by QR and by token", () => {
	it("a shown token, once accepted, signs in whoever shows it and tells them to come", async () => {
		const shown = (await client.call(exportToken)) as TlObject;
		expect(shown).toMatchObject({ _: "auth.loginToken" });
		server.qr.accept(shown.token as Buffer, 1001);
		expect((await client.untilNamed("updateShort")).message.update).toMatchObject({ _: "updateLoginToken" });
		expect(await client.call(exportToken)).toMatchObject({
			_: "auth.loginTokenSuccess",
			authorization: { user: { id: 1001n } },
		});
		expect(await client.call(USERS)).toMatchObject([{ id: 1001n }]);
	});

	it("another session may accept it; an old token nobody can", async () => {
		const phone = await connectRaw(server);
		await signInRaw(phone, OLA);
		const shown = (await client.call(exportToken)) as TlObject;
		const accept = { _: "auth.acceptLoginToken", token: shown.token };
		expect(await phone.call(accept)).toMatchObject({ _: "authorization" });
		expect(await phone.call(accept)).toMatchObject(refusal("AUTH_TOKEN_ALREADY_ACCEPTED"));
		const late = (await phone.call(exportToken)) as TlObject;
		now += 31_000;
		expect(await phone.call({ ...accept, token: late.token })).toMatchObject(refusal("AUTH_TOKEN_EXPIRED"));
		phone.socket.close();
	});

	it("the password is asked for after a QR too, and another data centre is pointed to", async () => {
		const shown = (await client.call(exportToken)) as TlObject;
		server.qr.accept(shown.token as Buffer, 1002);
		expect(await client.call(exportToken)).toMatchObject(refusal("SESSION_PASSWORD_NEEDED"));
		const other = await connectRaw(server);
		const far = (await other.call(exportToken)) as TlObject;
		server.qr.accept(far.token as Buffer, 1005);
		expect(await other.call(exportToken)).toMatchObject({ _: "auth.loginTokenMigrateTo", dc_id: 4 });
		other.socket.close();
	});

	it("a bot comes in by its token, and by no other", async () => {
		const bot = (token: string) => ({
			_: "auth.importBotAuthorization",
			flags: 0,
			api_id: 1,
			api_hash: "test",
			bot_auth_token: token,
		});
		expect(await client.call(bot("1:no"))).toMatchObject(refusal("ACCESS_TOKEN_INVALID"));
		expect(await client.call(bot(BOT_TOKEN))).toMatchObject({ user: { id: 77n, bot: true } });
	});
});

describe("ending sessions", () => {
	it("lists them, ends one by its hash, ends all others, ends itself", async () => {
		const others = await Promise.all([connectRaw(server), connectRaw(server), connectRaw(server)]);
		for (const one of [client, ...others]) await signInRaw(one, OLA);
		const list = (await client.call({ _: "account.getAuthorizations" })) as TlObject;
		const lines = list.authorizations as TlObject[];
		expect(lines).toHaveLength(4);
		expect(lines[0]).toMatchObject({ current: true, hash: 0n, device_model: "test" });
		expect(await client.call({ _: "account.resetAuthorization", hash: lines[1]?.hash })).toBe(true);
		const outcomes = () => Promise.all(others.map(async (one) => one.call(USERS)));
		const left = (await outcomes()).filter((one) => Array.isArray(one));
		expect(left).toHaveLength(2);
		expect(await client.call({ _: "auth.resetAuthorizations" })).toBe(true);
		for (const outcome of await outcomes()) expect(outcome).toMatchObject(refusal("SESSION_REVOKED"));
		expect(await client.call({ _: "auth.logOut" })).toMatchObject({ _: "auth.loggedOut" });
		expect(await client.call(USERS)).toMatchObject(refusal("AUTH_KEY_UNREGISTERED"));
		for (const one of others) one.socket.close();
	});
});

const exportToken = { _: "auth.exportLoginToken", api_id: 1, api_hash: "test", except_ids: [] };
