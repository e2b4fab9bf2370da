import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findTelegramLogin } from "@/db/queries/telegram-logins";
import type { TelegramLogin } from "@/lib/domain/telegram-login";
import { answerPassword } from "@/lib/services/telegram/login/answer-password";
import { cancelLogin } from "@/lib/services/telegram/login/cancel-login";
import { pollLogin } from "@/lib/services/telegram/login/poll-login";
import { cancelAllQrLogins } from "@/lib/services/telegram/login/qr-drivers";
import { startPhoneLogin } from "@/lib/services/telegram/login/start-phone-login";
import { startQrLogin } from "@/lib/services/telegram/login/start-qr-login";
import { withTestDatabase } from "../../support/database";
import { openSessionRoom, QUICK, type SessionRoom } from "../../support/sessions/session-room";
import { until } from "../../support/until";

const database = withTestDatabase();
let room: SessionRoom;
beforeAll(async () => {
	room = await openSessionRoom(database());
});
afterAll(() => room.close());

function scan(login: TelegramLogin, userId: number): void {
	const token = new URL(login.qr?.url ?? "").searchParams.get("token") ?? "";
	room.tg.qr.accept(Buffer.from(token, "base64url"), userId);
}

const poll = (loginId: string) => pollLogin(room.ctx, { loginId }, QUICK);
const step = (loginId: string, wanted: TelegramLogin["step"]) =>
	until(async () => {
		const login = await poll(loginId);
		return login.step === wanted && login;
	});

describe("signing in by QR code", () => {
	test("is done as soon as the code was scanned", async () => {
		const ola = room.world.account({ phone: "15550001001", firstName: "Ola" });
		const login = await startQrLogin(room.ctx, { name: "ola" }, QUICK);
		expect(login).toMatchObject({ step: "qr_shown", qr: { url: expect.stringMatching(/^tg:\/\/login\?token=/) } });
		scan(login, ola.userId);
		const done = await step(login.loginId, "done");
		expect(done).toMatchObject({ qr: null, account: { state: "ready", telegramUserId: ola.userId, phoneHint: null } });
	});

	test("asks for the password of an account that has one, in the same half-made session", async () => {
		const pia = room.world.account({
			phone: "15550001002",
			firstName: "Pia",
			password: "hunter2",
			passwordHint: "game",
		});
		const login = await startQrLogin(room.ctx, { name: "pia" }, QUICK);
		scan(login, pia.userId);
		const asked = await step(login.loginId, "password_needed");
		expect(asked).toMatchObject({ passwordHint: "game", qr: null });
		const { loginId } = login;
		expect(await answerPassword(room.ctx, { loginId, password: "hunter3" }, QUICK)).toMatchObject({
			step: "password_needed",
			problem: { reason: "PASSWORD_HASH_INVALID" },
		});
		expect(await answerPassword(room.ctx, { loginId, password: "hunter2" }, QUICK)).toMatchObject({ step: "done" });
	});

	test("goes on after the process that showed the code is gone", async () => {
		const rob = room.world.account({ phone: "15550001003", firstName: "Rob" });
		const first = await startQrLogin(room.ctx, { name: "rob" }, QUICK);
		await cancelAllQrLogins();
		room.later(60_000);
		const again = await poll(first.loginId);
		expect(again).toMatchObject({ step: "qr_shown" });
		expect(again.qr?.url).not.toBe(first.qr?.url);
		scan(again, rob.userId);
		expect(await step(first.loginId, "done")).toMatchObject({ account: { telegramUserId: rob.userId } });
		room.later(-60_000);
	});

	test("ends when it is given up, and nothing of it stays connected", async () => {
		const { loginId } = await startQrLogin(room.ctx, { name: "gone" }, QUICK);
		expect(room.tg.net.connections).toBe(1);
		await cancelLogin(room.ctx, { loginId });
		await until(() => room.tg.net.connections === 0);
		await expect(poll(loginId)).rejects.toMatchObject({ code: "not_found" });
	});

	test("gives way to a sign-in by phone of the same account", async () => {
		const una = room.world.account({ phone: "15550001004", firstName: "Una" });
		const qr = await startQrLogin(room.ctx, { name: "una" }, QUICK);
		await startPhoneLogin(room.ctx, { name: "una", phone: una.phone ?? "" }, QUICK);
		expect(await findTelegramLogin(room.ctx.db, qr.loginId)).toBeNull();
		await until(() => room.tg.net.connections === 0);
	});
});
