import { describe, expect, test } from "vitest";
import { REASONS } from "@/lib/domain/publication-reason";
import { AppError } from "@/lib/errors";
import { explainFailure } from "@/lib/services/publish/explain-failure";
import { OutOfPatience } from "@/lib/services/publish/with-patience";
import { SessionEnded } from "@/lib/services/telegram/lease/session-ended";
import { TelegramFailure, type TelegramFailureKind } from "@/lib/telegram/telegram-failure";

const failure = (kind: TelegramFailureKind, reason = "SOME_REASON", seconds: number | null = null) =>
	new TelegramFailure(kind, { method: "messages.sendMedia", reason, code: 400, seconds });

describe("why a recap is not posted", () => {
	test.each([
		[failure("slow_mode", "SLOWMODE_WAIT_30", 30), "slow_mode", 30_000],
		[failure("flood_wait", "FLOOD_WAIT_7", 7), "flood", 7_000],
		[failure("network", "timeout"), "network", 60_000],
		[failure("transient", "RPC_CALL_FAIL"), "network", 60_000],
		[failure("no_rights", "CHAT_SEND_PHOTOS_FORBIDDEN"), "no_rights", null],
		[failure("chat_lost", "CHANNEL_PRIVATE"), "chat_lost", null],
		[failure("peer_flood", "PEER_FLOOD"), "limited", null],
		[failure("terminal", "SESSION_REVOKED"), "account_ended", null],
		[failure("chat_lost", "USER_BANNED_IN_CHANNEL"), "limited", null],
		[failure("no_rights", "TOPIC_CLOSED"), "topic_closed", null],
		[failure("refused", "TOPIC_DELETED"), "topic_closed", null],
	] as const)("%s is %s", (error, code, waitMs) => {
		expect(explainFailure(error, 1)).toEqual({ code, waitMs, reason: REASONS[code].message });
	});

	test("a refusal we have no word for keeps Telegram's own, in a sentence of ours", () => {
		const explained = explainFailure(failure("refused", "IMAGE_PROCESS_FAILED"), 1);
		expect(explained).toEqual({
			code: "refused",
			waitMs: null,
			reason: "Telegram refused the post: IMAGE_PROCESS_FAILED.",
		});
		expect(explainFailure(failure("refused", "X".repeat(400)), 1)?.reason).toHaveLength(255);
	});

	test("a wait that was handed back keeps its length", () => {
		const parked = new AppError("rate_limited", "Telegram asks for a long wait.", { retryAfterMs: 1_000_000 });
		expect(explainFailure(parked, 1)).toMatchObject({ code: "flood", waitMs: 1_000_000 });
	});

	test("a session that was handed to another process is waited for, one that Telegram ended is not", () => {
		expect(explainFailure(new SessionEnded("yielded"), 1)).toMatchObject({ code: "paused", waitMs: 60_000 });
		expect(explainFailure(new SessionEnded("disconnected"), 1)).toMatchObject({ code: "network", waitMs: 60_000 });
		expect(explainFailure(new SessionEnded("terminal"), 1)).toMatchObject({ code: "account_ended", waitMs: null });
	});

	test("an unknown account is told from an unknown chat", () => {
		const account = new AppError("not_found", "No account is called ola.", { place: { field: "account" } });
		expect(explainFailure(account, 1)).toMatchObject({ code: "account_missing", waitMs: null });
		const chat = new AppError("not_found", "No chat is called that.", { place: { field: "ref" } });
		expect(explainFailure(chat, 1)).toMatchObject({ code: "chat_lost", waitMs: null });
	});

	test("no way to Telegram is an unclear outcome, whatever wraps it", () => {
		const cause = failure("network", "ECONNREFUSED");
		const error = new AppError("upstream_unavailable", "Telegram could not be reached.", { cause });
		expect(explainFailure(error, 2)).toMatchObject({ code: "network", waitMs: 120_000 });
	});

	test("an unclear outcome is tried again ever later, up to half an hour", () => {
		const waits = [1, 2, 3, 6, 50].map((attempts) => explainFailure(failure("network"), attempts)?.waitMs);
		expect(waits).toEqual([60_000, 120_000, 240_000, 1_800_000, 1_800_000]);
	});

	test("an account that cannot be used says so in its own words", () => {
		const error = new AppError("conflict", "night is signed out.");
		expect(explainFailure(error, 1)).toEqual({ code: "account_missing", reason: "night is signed out.", waitMs: null });
	});

	test("an answer nobody could read is no refusal: the post may be there", () => {
		const unread = new TelegramFailure("refused", { method: "messages.sendMedia", reason: "UNREADABLE" });
		expect(explainFailure(unread, 1)).toMatchObject({ code: "network", waitMs: 60_000 });
		expect(explainFailure(new OutOfPatience(), 2)).toMatchObject({ code: "network", waitMs: 120_000 });
	});

	test("defects and stops are no reasons", () => {
		for (const error of [new TypeError("x"), new DOMException("stop", "AbortError"), new AppError("internal", "x")]) {
			expect(explainFailure(error, 1)).toBeNull();
		}
	});
});
