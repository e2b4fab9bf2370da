import { describe, expect, test } from "vitest";
import { LoginStatus } from "@/lib/dashboard/telegram-contract";
import type { TelegramLogin } from "@/lib/domain/telegram-login";
import { toLoginStatus } from "@/lib/services/dashboard/telegram/login-status";

const NOW = new Date("2026-11-21T12:00:00Z");
const TOKEN = "tg://login?token=c2VjcmV0LXRva2VuLW9mLWEtbG9naW4";

function aLogin(change: Partial<TelegramLogin> = {}): TelegramLogin {
	return {
		loginId: "l-1",
		accountId: "a-1",
		name: "main",
		step: "code_sent",
		via: "app",
		codeLength: 5,
		passwordHint: null,
		qr: null,
		problem: null,
		expiresAt: new Date("2026-11-21T12:10:00Z"),
		account: null,
		...change,
	};
}
const statusOf = async (change: Partial<TelegramLogin>) => LoginStatus.parse(await toLoginStatus(aLogin(change), NOW));

describe("a sign-in on the dashboard", () => {
	test("says where the code went, also where Telegram's word is new to us", async () => {
		expect((await statusOf({})).note).toBe("Telegram sent a code of 5 digits to your Telegram app.");
		expect((await statusOf({ via: "pigeon", codeLength: null })).note).toBe("Telegram sent a code to you.");
	});

	test("draws the QR code as markup without the address in it, and counts its time down", async () => {
		const qr = { url: TOKEN, expiresAt: new Date("2026-11-21T12:00:24.600Z") };
		const status = await statusOf({ step: "qr_shown", qr });
		expect(status.qrSvg).toMatch(/^<svg /);
		expect(status.qrSecondsLeft).toBe(25);
		expect(JSON.stringify(status)).not.toContain("c2VjcmV0");
		expect((await statusOf({ step: "done", qr })).qrSvg).toBeNull();
	});

	test("keeps a refused answer's reason beside the step that stays", async () => {
		const problem = { reason: "PHONE_CODE_INVALID", message: "This code is wrong.", hint: "Type it again." };
		expect(await statusOf({ problem })).toMatchObject({
			step: "code_sent",
			problem: { message: "This code is wrong.", hint: "Type it again." },
		});
	});
});
