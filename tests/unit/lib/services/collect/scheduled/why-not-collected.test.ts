import { describe, expect, test } from "vitest";
import type { TelegramAccount } from "@/lib/domain/telegram-account";
import type { AccountFacts } from "@/lib/services/collect/scheduled/collecting-facts";
import { piecesByTime } from "@/lib/services/collect/scheduled/collecting-pieces";
import {
	nextToRead,
	whyNotBackfilled,
	whyNotCollected,
	whyNotListed,
	whyNotPolled,
} from "@/lib/services/collect/scheduled/why-not-collected";
import { aSource } from "../../../../../factories/group-source";

const NOW = new Date("2026-03-18T12:00:00Z");
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ago = (ms: number) => new Date(NOW.getTime() - ms);

const ADA: TelegramAccount = {
	...{ accountId: "ada", name: "ada", kind: "user", state: "ready", stateReason: null, stateAt: NOW },
	...{ telegramUserId: 7, displayName: "Ada", username: null, phoneHint: null },
};
const FACTS: AccountFacts = { switches: { isOn: true, history: true }, account: ADA, waits: [] };

function waitFor(scope: string, ms: number): AccountFacts {
	return { ...FACTS, waits: [{ scope, until: new Date(NOW.getTime() + ms), seconds: 60, attempts: 1 }] };
}

describe("a group is left alone", () => {
	test.each([
		["switched_off", aSource(NOW), { ...FACTS, switches: { isOn: false, history: false } }],
		["account_signed_out", aSource(NOW), { ...FACTS, account: null }],
		["account_signed_out", aSource(NOW), { ...FACTS, account: { ...ADA, state: "ended" as const } }],
		["paused", aSource(NOW, { state: "paused" }), FACTS],
		["lost", aSource(NOW, { state: "lost", updatedAt: ago(23 * HOUR) }), FACTS],
		["flood_wait", aSource(NOW), waitFor("*", MINUTE)],
	])("as %s", (reason, source, facts) => {
		expect(whyNotCollected(source, facts, NOW)).toBe(reason);
	});

	test("but not for waits that are over or of one method, nor a chat lost a day ago, nor an account that may only read", () => {
		expect(whyNotCollected(aSource(NOW), waitFor("*", -1), NOW)).toBeNull();
		expect(whyNotCollected(aSource(NOW), waitFor("messages.getHistory", HOUR), NOW)).toBeNull();
		expect(whyNotCollected(aSource(NOW, { state: "lost", updatedAt: ago(24 * HOUR) }), FACTS, NOW)).toBeNull();
		expect(whyNotCollected(aSource(NOW), { ...FACTS, account: { ...ADA, state: "limited" } }, NOW)).toBeNull();
	});
});

describe("older history", () => {
	const half = { isBackfillDone: false, backfillId: 50 };

	test("is read until both the group and the basic group it was are read, and no further", () => {
		const current = aSource(NOW);
		const migrated = aSource(NOW, { segment: "migrated", ...half });
		expect(nextToRead({ current: aSource(NOW, half), migrated })?.segment).toBe("current");
		expect(nextToRead({ current, migrated })?.segment).toBe("migrated");
		expect(nextToRead({ current, migrated: { ...migrated, state: "lost" } })).toBeNull();
		expect(whyNotBackfilled({ current, migrated }, FACTS, NOW)).toBeNull();
		expect(whyNotBackfilled({ current, migrated: null }, FACTS, NOW)).toBe("backfill_done");
	});

	test("without leave to read history stops after the newest page, which sweeps start from", () => {
		const facts = { ...FACTS, switches: { isOn: true, history: false } };
		const fresh = { current: aSource(NOW, { ...half, backfillId: null, maxSeenId: null }), migrated: null };
		expect(whyNotBackfilled(fresh, facts, NOW)).toBeNull();
		const read = { current: aSource(NOW, half), migrated: null };
		expect(whyNotBackfilled(read, facts, NOW)).toBe("history_switched_off");
	});

	test("waits while it is put off, and while the chat is lost", () => {
		const chats = { current: aSource(NOW, half), migrated: null };
		expect(whyNotBackfilled(chats, waitFor("work:1:backfill", MINUTE), NOW)).toBe("flood_wait");
		expect(whyNotBackfilled(chats, waitFor("work:2:backfill", MINUTE), NOW)).toBeNull();
		expect(whyNotBackfilled({ ...chats, current: aSource(NOW, { ...half, state: "lost" }) }, FACTS, NOW)).toBe("lost");
	});
});

describe("members and reactions", () => {
	test("are asked for by their own clocks, once something of the group is known", () => {
		expect(whyNotListed(aSource(NOW, { membersAt: ago(11 * HOUR) }), FACTS, NOW)).toBe("members_not_due");
		expect(whyNotListed(aSource(NOW, { membersAt: ago(12 * HOUR) }), FACTS, NOW)).toBeNull();
		expect(whyNotPolled(aSource(NOW, { reactionsAt: ago(4 * MINUTE) }), FACTS, NOW)).toBe("reactions_not_due");
		expect(whyNotPolled(aSource(NOW, { reactionsAt: ago(5 * MINUTE) }), FACTS, NOW)).toBeNull();
		expect(whyNotListed(aSource(NOW, { membersAt: null, sweptAt: null }), FACTS, NOW)).toBe("nothing_read_yet");
	});

	test("are not a bot's to read", () => {
		const bot = { ...FACTS, account: { ...ADA, kind: "bot" as const } };
		expect(whyNotListed(aSource(NOW, { membersAt: null }), bot, NOW)).toBe("bot");
		expect(piecesByTime(aSource(NOW, { adminLogAt: null, sweptAt: ago(HOUR) }), "bot", NOW)).toEqual(["catch-up"]);
	});
});

describe("a run that collects a group", () => {
	test("does what is due, messages first", () => {
		const stale = {
			sweptAt: ago(10 * MINUTE),
			snapshotsAt: ago(5 * MINUTE),
			adminLogAt: ago(24 * HOUR),
			topicsAt: null,
		};
		const source = aSource(NOW, { ...stale, isForum: true, canViewStats: true, statisticsAt: null });
		expect(piecesByTime(source, "user", NOW)).toEqual(["catch-up", "topics", "snapshots", "admin-log", "statistics"]);
		expect(piecesByTime(aSource(NOW), "user", NOW)).toEqual([]);
		expect(piecesByTime(aSource(NOW, { adminLogAt: null }), "user", NOW)).toEqual(["admin-log"]);
	});

	test("reads nothing beside a group that is unread or lost", () => {
		expect(piecesByTime(aSource(NOW, { sweptAt: null, adminLogAt: null }), "user", NOW)).toEqual(["catch-up"]);
		expect(piecesByTime(aSource(NOW, { state: "lost", adminLogAt: null }), "user", NOW)).toEqual(["catch-up"]);
	});
});
