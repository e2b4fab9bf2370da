import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findStoredSession } from "@/db/queries/telegram-accounts";
import { findTelegramLogin } from "@/db/queries/telegram-logins";
import { listAccounts } from "@/lib/services/telegram/accounts/list-accounts";
import { answerCode } from "@/lib/services/telegram/login/answer-code";
import { answerPassword } from "@/lib/services/telegram/login/answer-password";
import { cancelLogin } from "@/lib/services/telegram/login/cancel-login";
import { pollLogin } from "@/lib/services/telegram/login/poll-login";
import { startPhoneLogin } from "@/lib/services/telegram/login/start-phone-login";
import { withAccount } from "@/lib/services/telegram/runtime/with-account";
import { openSecret } from "@/lib/services/telegram/secrets/open-secret";
import { withTestDatabase } from "../../support/database";
import { openSessionRoom, QUICK, type SessionRoom } from "../../support/sessions/session-room";
import { signInUser } from "../../support/sessions/sign-in-user";
import { until } from "../../support/until";
import { rpc } from "../../telegram-server/net/rpc";

const database = withTestDatabase();
let room: SessionRoom;
beforeAll(async () => {
	room = await openSessionRoom(database());
});
afterAll(() => room.close());
beforeEach(() => room.tg.faults.clear());

const names = async () => (await listAccounts(room.ctx)).map(({ name }) => name);

describe("signing in with a phone number", () => {
	test("takes a code once, and is silent afterwards", async () => {
		const ola = room.world.account({ phone: "15550000001", firstName: "Ola", username: "ola_e" });
		const login = await startPhoneLogin(room.ctx, { name: "ola", phone: "+1 555 000-0001" });
		expect(login).toMatchObject({ step: "code_sent", via: "app", codeLength: 5, account: null, problem: null });
		// Nothing of it lives in this process: any other one may go on with it.
		await until(() => room.tg.net.connections === 0);
		const done = await answerCode(room.ctx, { loginId: login.loginId, code: " 12-345 " });
		expect(done).toMatchObject({
			step: "done",
			account: { name: "ola", state: "ready", telegramUserId: ola.userId, username: "ola_e", phoneHint: "••01" },
		});
		room.tg.log.clear();
		const self = await withAccount(
			room.ctx,
			{ account: "ola", purpose: "test" },
			({ gateway }) => gateway.self(),
			QUICK,
		);
		expect(self.ref.id).toBe(ola.userId);
		expect(room.tg.log.calls("auth.*")).toEqual([]);
	});

	test("keeps the session sealed, and says nothing secret to anybody", async () => {
		const person = room.world.account({ phone: "15550000002", code: "73519", firstName: "Ria" });
		const account = await signInUser(room, "ria", person);
		const stored = await findStoredSession(room.ctx.db, account.accountId);
		const text = await openSecret({ accountId: account.accountId }, stored?.sealed ?? "");
		expect(text.length).toBeGreaterThan(100);
		const told = JSON.stringify([stored?.sealed, account, await listAccounts(room.ctx)]) + room.logged();
		for (const secret of [text, text.slice(20, 60), "15550000002", "73519"]) expect(told).not.toContain(secret);
	});

	test("a wrong code may be typed again", async () => {
		room.world.account({ phone: "15550000003", firstName: "Sam" });
		const { loginId } = await startPhoneLogin(room.ctx, { name: "sam", phone: "15550000003" });
		expect(await answerCode(room.ctx, { loginId, code: "00000" })).toMatchObject({
			step: "code_sent",
			problem: { reason: "PHONE_CODE_INVALID", message: "That is not the code Telegram sent." },
		});
		expect(await answerCode(room.ctx, { loginId, code: "12345" })).toMatchObject({ step: "done", problem: null });
	});

	test("an expired code ends it, and says to start again", async () => {
		room.world.account({ phone: "15550000004", firstName: "Tom" });
		const { loginId } = await startPhoneLogin(room.ctx, { name: "tom", phone: "15550000004" });
		room.tg.faults.once("auth.signIn", rpc(400, "PHONE_CODE_EXPIRED"));
		const failed = { step: "failed", problem: { message: "The code has expired." } };
		expect(await answerCode(room.ctx, { loginId, code: "12345" })).toMatchObject(failed);
		expect(await answerCode(room.ctx, { loginId, code: "12345" })).toMatchObject(failed);
		expect((await findTelegramLogin(room.ctx.db, loginId))?.secret).toBeNull();
	});

	test("asks for the password, and takes a wrong one back", async () => {
		const una = { phone: "15550000005", password: " hunter 2", passwordHint: "sport", firstName: "Una" };
		room.world.account(una);
		const { loginId } = await startPhoneLogin(room.ctx, { name: "una", phone: una.phone });
		expect(await answerCode(room.ctx, { loginId, code: "12345" })).toMatchObject({
			step: "password_needed",
			passwordHint: "sport",
			account: null,
		});
		await expect(answerCode(room.ctx, { loginId, code: "12345" })).rejects.toThrow("waits for the password");
		expect(await answerPassword(room.ctx, { loginId, password: "hunter 2" })).toMatchObject({
			step: "password_needed",
			passwordHint: "sport",
			problem: { reason: "PASSWORD_HASH_INVALID" },
		});
		expect(await answerPassword(room.ctx, { loginId, password: una.password })).toMatchObject({ step: "done" });
		expect(room.logged()).not.toContain("hunter 2");
	});

	test.each([
		["PHONE_NUMBER_BANNED", "forbidden", "banned this phone number"],
		["PHONE_NUMBER_FLOOD", "rate_limited", "Too many codes"],
		["API_ID_INVALID", "invalid", "TELEGRAM_API_ID"],
	])("%s is said in words, and leaves no account behind", async (text, code, message) => {
		room.tg.faults.once("auth.sendCode", rpc(400, text));
		const start = startPhoneLogin(room.ctx, { name: "never", phone: "15550009999" });
		await expect(start).rejects.toMatchObject({ code, message: expect.stringContaining(message) });
		expect(await names()).not.toContain("never");
	});

	test("a number that is none is refused before Telegram is asked", async () => {
		room.tg.log.clear();
		await expect(startPhoneLogin(room.ctx, { name: "none", phone: "call me" })).rejects.toThrow("country code");
		expect(room.tg.log.calls()).toEqual([]);
	});

	test("a banned account is told as one", async () => {
		const person = room.world.account({ phone: "15550000006", firstName: "Vic" });
		person.isBanned = true;
		const start = startPhoneLogin(room.ctx, { name: "vic", phone: "15550000006" });
		await expect(start).rejects.toThrow("banned");
	});

	test("a long wait is told with its length instead of being slept", async () => {
		room.world.account({ phone: "15550000007", firstName: "Wim" });
		room.tg.faults.once("auth.sendCode", rpc(420, "FLOOD_WAIT_500"));
		const start = startPhoneLogin(room.ctx, { name: "wim", phone: "15550000007" });
		await expect(start).rejects.toMatchObject({ code: "rate_limited", retryAfterMs: expect.any(Number) });
	});

	test("somebody signed in under another name is not signed in twice", async () => {
		const person = room.world.account({ phone: "15550000008", firstName: "Xia" });
		await signInUser(room, "xia", person);
		const { loginId } = await startPhoneLogin(room.ctx, { name: "twin", phone: "15550000008" });
		expect(await answerCode(room.ctx, { loginId, code: "12345" })).toMatchObject({
			step: "failed",
			problem: { reason: "SIGNED_IN_TWICE", message: expect.stringContaining("as xia") },
		});
		await expect(startPhoneLogin(room.ctx, { name: "xia", phone: "15550000008" })).rejects.toThrow("signed in already");
	});

	test("is forgotten after ten minutes", async () => {
		room.world.account({ phone: "15550000009", firstName: "Yan" });
		const { loginId } = await startPhoneLogin(room.ctx, { name: "yan", phone: "15550000009" });
		room.later(10 * 60_000 + 1);
		expect(await pollLogin(room.ctx, { loginId })).toMatchObject({
			step: "failed",
			problem: { reason: "LOGIN_EXPIRED" },
		});
		room.later(-10 * 60_000 - 1);
	});

	test("given up, it takes the account along that was made for it", async () => {
		room.world.account({ phone: "15550000010", firstName: "Zoe" });
		const { loginId } = await startPhoneLogin(room.ctx, { name: "zoe", phone: "15550000010" });
		expect(await names()).toContain("zoe");
		await cancelLogin(room.ctx, { loginId });
		expect(await names()).not.toContain("zoe");
		await expect(answerCode(room.ctx, { loginId, code: "12345" })).rejects.toMatchObject({ code: "not_found" });
	});
});
