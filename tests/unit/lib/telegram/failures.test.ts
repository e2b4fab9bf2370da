import rawErrors from "@mtcute/tl/raw-errors.json";
import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { ConnectionLost, KeyForgotten } from "@/lib/telegram/failure/connection-lost";
import { Refusal } from "@/lib/telegram/failure/refusal";
import { toFailure } from "@/lib/telegram/failure/to-failure";
import { TelegramFailure } from "@/lib/telegram/telegram-failure";

/** Kind of failure that a refusal becomes. */
function kindOf(code: number, text: string) {
	const failure = toFailure("some.method", new Refusal(code, text));
	return failure instanceof TelegramFailure ? failure.kind : null;
}

describe("a refusal is sorted by what it asks us to do", () => {
	test.each([
		[420, "FLOOD_WAIT_17", "flood_wait"],
		[420, "FLOOD_PREMIUM_WAIT_3", "flood_wait"],
		[420, "TAKEOUT_INIT_DELAY_86400", "flood_wait"],
		[420, "SLOWMODE_WAIT_30", "slow_mode"],
		[400, "PEER_FLOOD", "peer_flood"],
		[401, "AUTH_KEY_UNREGISTERED", "terminal"],
		[401, "SESSION_REVOKED", "terminal"],
		[401, "SESSION_EXPIRED", "terminal"],
		[401, "USER_DEACTIVATED_BAN", "terminal"],
		[406, "AUTH_KEY_DUPLICATED", "terminal"],
		[420, "FROZEN_METHOD_INVALID", "terminal"],
		[401, "SOMETHING_NEW", "terminal"],
		[401, "SESSION_PASSWORD_NEEDED", "login"],
		[400, "PHONE_CODE_INVALID", "login"],
		[400, "PASSWORD_HASH_INVALID", "login"],
		[400, "PHONE_NUMBER_BANNED", "login"],
		[303, "PHONE_MIGRATE_4", "login"],
		[500, "RPC_CALL_FAIL", "transient"],
		[-503, "Timeout", "transient"],
		[400, "HISTORY_GET_FAILED", "transient"],
		[500, "PERSISTENT_TIMESTAMP_OUTDATED", "transient"],
		[500, "NEVER_HEARD_OF", "transient"],
		[400, "CHANNEL_PRIVATE", "chat_lost"],
		[406, "CHANNEL_PRIVATE", "chat_lost"],
		[400, "USER_NOT_PARTICIPANT", "chat_lost"],
		[400, "CHAT_ADMIN_REQUIRED", "no_rights"],
		[403, "CHAT_ADMIN_REQUIRED", "no_rights"],
		[403, "CHAT_SEND_PHOTOS_FORBIDDEN", "no_rights"],
		[403, "BROADCAST_FORBIDDEN", "no_rights"],
		[500, "RANDOM_ID_DUPLICATE", "duplicate"],
		[400, "FILE_REFERENCE_EXPIRED", "stale_file"],
		[400, "FILE_REFERENCE_0_EXPIRED", "stale_file"],
		[400, "MEDIA_CAPTION_TOO_LONG", "refused"],
	])("%i %s is %s", (code, text, kind) => {
		expect(kindOf(code, text)).toBe(kind);
	});

	test("waits carry their seconds, other refusals none", () => {
		expect(toFailure("m", new Refusal(420, "FLOOD_WAIT_17"))).toMatchObject({ seconds: 17, code: 420 });
		expect(toFailure("m", new Refusal(420, "SLOWMODE_WAIT_30"))).toMatchObject({ seconds: 30 });
		expect(toFailure("m", new Refusal(303, "FILE_MIGRATE_4"))).toMatchObject({ seconds: null, code: 303 });
	});

	test("no known text of any method ends a session but those that really do", () => {
		const errors = Object.values(rawErrors.errors).map(({ name, code }) => [code, name.replaceAll("%d", "3")] as const);
		expect(errors.length).toBeGreaterThan(500);
		const ending = errors.filter(([code, text]) => kindOf(code, text) === "terminal").map(([, text]) => text);
		expect(
			ending.filter((text) => !/^(AUTH_KEY|SESSION|USER_DEACTIVATED|FROZEN|ACTIVE_USER_REQUIRED)/.test(text)),
		).toEqual([]);
	});
});

describe("trouble of our own", () => {
	test("a lost connection is network trouble with a reason", () => {
		expect(toFailure("m", new ConnectionLost("TIMEOUT"))).toMatchObject({
			kind: "network",
			reason: "TIMEOUT",
			code: null,
		});
	});

	test("a forgotten key is terminal", () => {
		expect(toFailure("m", new KeyForgotten())).toMatchObject({ kind: "terminal", reason: "AUTH_KEY" });
	});

	test("an answer that cannot be read is refused, not retried", () => {
		expect(toFailure("m", new Error("Could not find a matching Constructor ID"))).toMatchObject({
			kind: "refused",
			reason: "UNKNOWN_CONSTRUCTOR",
		});
	});

	test("what the caller's signal or another gate threw passes through", () => {
		const aborted = AbortSignal.abort().reason;
		const limited = new AppError("rate_limited", "later");
		expect(toFailure("m", aborted)).toBe(aborted);
		expect(toFailure("m", limited)).toBe(limited);
	});
});
