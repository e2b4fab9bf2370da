import { describe, expect, test } from "vitest";
import { type Actor, canPublish, canUseTelegram } from "@/lib/domain/access";
import { isSignedIn, liftOldLimit, type TelegramAccount } from "@/lib/domain/telegram-account";

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

test("a limit Telegram set days ago counts as over; what it ended stays ended", () => {
	const at = new Date("2025-11-18T06:00:00Z");
	const account: TelegramAccount = {
		...{ accountId: "1", name: "ola", kind: "user", telegramUserId: 1, displayName: "Ola", username: null },
		...{ phoneHint: null, state: "limited", stateReason: "PEER_FLOOD", stateAt: at },
	};
	const after = (days: number, state = account.state) =>
		liftOldLimit({ ...account, state }, new Date(at.getTime() + days * 86_400_000 + 1)).state;
	expect(after(2)).toBe("limited");
	expect(after(3)).toBe("ready");
	expect(after(30, "ended")).toBe("ended");
});
