import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { ChatMoved } from "@/lib/services/collect/live/chat-moved";
import { DifferenceTimer } from "@/lib/services/collect/live/difference-timer";
import { judgeFailure } from "@/lib/services/collect/live/job-failure";
import { MeasureTimer } from "@/lib/services/collect/live/measure-timer";
import { toLiveBatch } from "@/lib/services/collect/live/to-live-batch";
import { Tombstones } from "@/lib/services/collect/live/tombstones";
import { weighPosition } from "@/lib/services/collect/live/weigh-position";
import { TelegramFailure } from "@/lib/telegram/telegram-failure";
import { aLiveMessage, aLiveService } from "../../../../../support/scripted-telegram/scripted-message";

const AT = new Date("2026-03-02T10:00:00Z");

function later(seconds: number): Date {
	return new Date(AT.getTime() + seconds * 1_000);
}

describe("a position in a sequence", () => {
	test.each([
		["continues exactly", 10, { pts: 11, count: 1 }, "apply"],
		["continues with several changes", 10, { pts: 13, count: 3 }, "apply"],
		["counts nothing where we are", 10, { pts: 10, count: 0 }, "apply"],
		["was seen", 10, { pts: 10, count: 1 }, "drop"],
		["was seen long ago", 10, { pts: 4, count: 2 }, "drop"],
		["leaves a gap", 10, { pts: 12, count: 1 }, "wait"],
		["counts nothing further on", 10, { pts: 12, count: 0 }, "wait"],
	])("that %s", (_, pts, position, verdict) => {
		expect(weighPosition(pts, position)).toBe(verdict);
	});
});

describe("a failure", () => {
	test("that names a rest is waited out for exactly that", () => {
		const error = new AppError("rate_limited", "rest", { retryAfterMs: 3_600_000 });
		expect(judgeFailure(error, 4)).toEqual({ type: "park", retryAfterMs: 3_600_000 });
	});
	test("of the network is tried again, later each time", () => {
		const error = new TelegramFailure("network", { method: "m", reason: "TIMEOUT" });
		const waits = [1, 2, 3, 30].map((attempts) => judgeFailure(error, attempts));
		expect(waits).toEqual([5_000, 10_000, 20_000, 600_000].map((retryAfterMs) => ({ type: "park", retryAfterMs })));
	});
	test("of the chat loses it, of the account ends it, and a move is neither", () => {
		const lost = new TelegramFailure("chat_lost", { method: "m", reason: "CHANNEL_PRIVATE" });
		expect(judgeFailure(lost, 1)).toEqual({ type: "lost", reason: "CHANNEL_PRIVATE" });
		const ended = new TelegramFailure("terminal", { method: "m", reason: "SESSION_REVOKED" });
		expect(judgeFailure(ended, 1)).toEqual({ type: "fatal" });
		expect(judgeFailure(new ChatMoved(), 1)).toEqual({ type: "moved" });
	});
});

describe("measuring", () => {
	test("waits until a conversation is quiet, but not for ever", () => {
		const timer = new MeasureTimer();
		timer.begin(AT);
		timer.changed(later(0));
		expect(timer.isDue(later(9))).toBe(false);
		expect(timer.isDue(later(10))).toBe(true);
		for (let seconds = 0; seconds <= 58; seconds += 2) timer.changed(later(seconds));
		expect(timer.isDue(later(59))).toBe(false);
		expect(timer.isDue(later(60))).toBe(true);
	});
	test("happens hourly when nothing changes, for weeks end by themselves", () => {
		const timer = new MeasureTimer();
		timer.begin(AT);
		expect(timer.isDue(later(3_599))).toBe(false);
		expect(timer.isDue(later(3_600))).toBe(true);
	});
});

test("only lively channels are asked as often as Telegram proposes, and never more than once a minute", () => {
	const timer = new DifferenceTimer();
	timer.asked(AT, 5);
	expect(timer.isDue(later(3_000))).toBe(false);
	timer.active(later(10));
	expect(timer.isDue(later(59))).toBe(false);
	expect(timer.isDue(later(60))).toBe(true);
	expect(timer.isDue(later(7_200))).toBe(false);
});

test("a page remembers only what was deleted while it was on its way", () => {
	const tombstones = new Tombstones();
	tombstones.add([1]);
	const watch = tombstones.open();
	tombstones.add([2, 3]);
	expect([...watch.gone()]).toEqual([2, 3]);
	watch.close();
	tombstones.add([4]);
	expect([...watch.gone()]).toEqual([2, 3]);
});

describe("rows of live messages", () => {
	test("stand in order of their ids, each once, in its last version", () => {
		const batch = toLiveBatch([aLiveMessage(5, AT), aLiveMessage(3, AT), aLiveMessage(5, AT, { text: "newer" })], 0);
		expect(batch.messages.map(({ messageId, text }) => [messageId, text])).toEqual([
			[3, "message 3"],
			[5, "newer"],
		]);
	});
	test("of one album carry its first id", () => {
		const album = { groupedId: "77", kind: "photo" as const };
		const batch = toLiveBatch([aLiveMessage(9, AT, album), aLiveMessage(8, AT, album), aLiveMessage(7, AT)], 0);
		expect(batch.messages.map(({ albumId }) => albumId)).toEqual([null, 8, 8]);
	});
	test("in a topic reply to messages, not to its root", () => {
		const inTopic = { topicId: 40 };
		const batch = toLiveBatch(
			[aLiveMessage(50, AT, { replyToId: 40 }, inTopic), aLiveMessage(51, AT, { replyToId: 50 }, inTopic)],
			0,
		);
		expect(batch.messages.map(({ topicId, replyTo }) => [topicId, replyTo])).toEqual([
			[40, null],
			[40, 50],
		]);
	});
	test("of a migrated group are moved below all others, with what they point at", () => {
		const shift = -1_000_000_000;
		const batch = toLiveBatch(
			[aLiveMessage(9, AT, { replyToId: 4 }), aLiveService(10, AT, "pin_message", { targetMessageId: 9 })],
			shift,
		);
		expect(batch.messages[0]).toMatchObject({ messageId: 9 + shift, replyTo: 4 + shift });
		expect(batch.services[0]).toMatchObject({ messageId: 10 + shift, details: { targetMessageId: 9 + shift } });
	});
	test("hide an edit that only changed reactions or buttons", () => {
		const hidden = toLiveBatch([aLiveMessage(1, AT, { editedAt: AT }, { isEditHidden: true })], 0);
		const shown = toLiveBatch([aLiveMessage(1, AT, { editedAt: AT })], 0);
		expect(hidden.messages[0]?.editedAt).toBeNull();
		expect(shown.messages[0]?.editedAt).toEqual(AT);
	});
});
