import { expect, test, vi } from "vitest";
import { AppError } from "@/lib/errors";
import { SessionEnded } from "@/lib/services/telegram/lease/session-ended";
import { TelegramFailure } from "@/lib/telegram/telegram-failure";

test("errors of another copy of the module are recognised, and told apart", async () => {
	vi.resetModules();
	const errors = await import("@/lib/errors");
	const ended = await import("@/lib/services/telegram/lease/session-ended");
	const failures = await import("@/lib/telegram/telegram-failure");
	expect(errors.AppError).not.toBe(AppError);
	const foreign = new ended.SessionEnded("yielded");
	expect(foreign instanceof AppError).toBe(true);
	expect(foreign instanceof SessionEnded).toBe(true);
	const plain = new errors.AppError("invalid", "no");
	expect(plain instanceof AppError).toBe(true);
	expect(plain instanceof SessionEnded).toBe(false);
	const failure = new failures.TelegramFailure("network", { method: "x", reason: "y" });
	expect(failure instanceof TelegramFailure).toBe(true);
	expect(failure instanceof AppError).toBe(false);
	for (const other of [new Error("x"), null, "x", {}]) expect(other instanceof AppError).toBe(false);
});
