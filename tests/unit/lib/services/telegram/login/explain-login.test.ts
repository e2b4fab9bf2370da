import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { loginError, refusalOf } from "@/lib/services/telegram/login/explain-login";
import { LOGIN_PROBLEMS } from "@/lib/services/telegram/login/login-problems";
import { TelegramFailure, type TelegramFailureKind } from "@/lib/telegram/telegram-failure";

const refused = (reason: string, kind: TelegramFailureKind = "login") =>
	new TelegramFailure(kind, { method: "auth.signIn", reason, code: 400 });

describe("what Telegram says when it lets nobody in", () => {
	test.each([
		["PHONE_CODE_INVALID", true],
		["PHONE_CODE_EMPTY", true],
		["PASSWORD_HASH_INVALID", true],
		["PHONE_CODE_EXPIRED", false],
		["PHONE_NUMBER_BANNED", false],
		["PHONE_NUMBER_INVALID", false],
		["PHONE_NUMBER_UNOCCUPIED", false],
		["PHONE_PASSWORD_FLOOD", false],
		["API_ID_PUBLISHED_FLOOD", false],
		["UPDATE_APP_TO_LOGIN", false],
		["ACCESS_TOKEN_EXPIRED", false],
		["USER_DEACTIVATED_BAN", false],
		["AUTH_KEY_UNREGISTERED", false],
	])("%s has words of its own; may be answered again: %s", (reason, isRetried) => {
		const refusal = refusalOf(refused(reason, reason.startsWith("AUTH") ? "terminal" : "login"));
		expect(refusal).toMatchObject({ isRetried, problem: { reason } });
		expect(refusal?.problem.message).not.toContain(reason);
		expect(refusal?.problem.hint).not.toBe("");
	});

	test("a word nobody foresaw is quoted", () => {
		expect(refusalOf(refused("PHONE_SOMETHING_NEW"))?.problem.message).toBe(
			"Telegram refused to sign in (PHONE_SOMETHING_NEW).",
		);
	});

	test("a broken network and a flood are no refusals: nothing was answered", () => {
		expect(refusalOf(refused("UNREACHABLE", "network"))).toBeNull();
		expect(refusalOf(refused("FLOOD_WAIT_9", "flood_wait"))).toBeNull();
		expect(loginError(refused("PROXY_UNREACHABLE", "network"))).toMatchObject({
			code: "upstream_unavailable",
			message: expect.stringContaining("proxy"),
		});
	});

	test("an error of ours passes through as it is", () => {
		const own = new AppError("conflict", "in use");
		expect(loginError(own)).toBe(own);
		expect(refusalOf(own)).toBeNull();
	});

	test("says what to do in every case", () => {
		expect(LOGIN_PROBLEMS.length).toBeGreaterThan(10);
		for (const [, { message, hint }] of LOGIN_PROBLEMS) {
			expect(message).toMatch(/\.$/);
			expect(hint).toMatch(/\.$/);
		}
	});
});
