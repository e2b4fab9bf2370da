import { describe, expect, test } from "vitest";
import { type Actor, canPublish, canUseTelegram } from "@/lib/domain/access";
import { isSignedIn } from "@/lib/domain/telegram-account";

const owner: Actor = { type: "user", userId: 1, role: "owner" };

describe.each([
	["using Telegram", canUseTelegram],
	["posting", canPublish],
])("%s", (_what, can) => {
	test("is for the owner and the machine itself, not for strangers", () => {
		expect(can(owner)).toEqual({ allowed: true });
		expect(can({ type: "system", job: "cli" })).toEqual({ allowed: true });
		expect(can({ type: "anonymous" })).toEqual({ allowed: false, reason: "unauthenticated" });
	});
});

test("an account that Telegram limits still reads; one it ended does not", () => {
	const states = (["ready", "limited", "ended", "signed_out"] as const).map((state) => isSignedIn({ state }));
	expect(states).toEqual([true, true, false, false]);
});
