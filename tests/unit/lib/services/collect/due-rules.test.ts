import { describe, expect, test } from "vitest";
import { isMembersDue } from "@/lib/services/collect/members/due-members";
import { isAdminLogDue } from "@/lib/services/collect/reports/due-admin-log";
import { isStatisticsDue } from "@/lib/services/collect/reports/due-statistics";
import { isTopicsDue } from "@/lib/services/collect/reports/due-topics";
import { type AgeLadder, dueSpans, oldestAgeMs } from "@/lib/services/collect/snapshots/age-ladder";
import { REACTION_LADDER, reactionSpans } from "@/lib/services/collect/snapshots/due-reactions";
import { isSnapshotDue, SNAPSHOT_LADDER } from "@/lib/services/collect/snapshots/due-snapshots";

const NOW = new Date("2025-11-18T06:00:00Z");
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe("work of a group is due", () => {
	test("when it was never done, and again after its own time", () => {
		expect(isMembersDue({ membersAt: null }, NOW)).toBe(true);
		expect(isMembersDue({ membersAt: ago(11 * HOUR) }, NOW)).toBe(false);
		expect(isMembersDue({ membersAt: ago(12 * HOUR) }, NOW)).toBe(true);
	});

	test("the admin log daily, and weekly where it was refused", () => {
		expect(isAdminLogDue({ adminLogAt: ago(24 * HOUR), canViewAdminLog: true }, NOW)).toBe(true);
		expect(isAdminLogDue({ adminLogAt: ago(24 * HOUR), canViewAdminLog: false }, NOW)).toBe(false);
		expect(isAdminLogDue({ adminLogAt: ago(168 * HOUR), canViewAdminLog: false }, NOW)).toBe(true);
	});

	test("statistics only where Telegram has them, topics only of forums", () => {
		expect(isStatisticsDue({ statisticsAt: null, canViewStats: null }, NOW)).toBe(false);
		expect(isStatisticsDue({ statisticsAt: null, canViewStats: true }, NOW)).toBe(true);
		expect(isTopicsDue({ topicsAt: null, isForum: false }, NOW)).toBe(false);
		expect(isTopicsDue({ topicsAt: null, isForum: true }, NOW)).toBe(true);
	});

	test("reactions only of what has aged since the first run: history brought those it had", () => {
		expect(reactionSpans({ reactionsAt: null }, NOW)).toEqual([]);
		expect(reactionSpans({ reactionsAt: ago(5 * MINUTE) }, NOW)).toHaveLength(12);
	});

	test("counters every five minutes at most", () => {
		expect(isSnapshotDue({ snapshotsAt: ago(4 * MINUTE) }, NOW)).toBe(false);
		expect(isSnapshotDue({ snapshotsAt: ago(5 * MINUTE) }, NOW)).toBe(true);
	});
});

describe.each([
	["counters", SNAPSHOT_LADDER, 21, 48 * HOUR],
	["reactions", REACTION_LADDER, 12, 30 * 24 * HOUR],
])("the falling frequency of %s", (_name, ladder, turns, oldest) => {
	test("gives a message its number of turns, further and further apart, and then no more", () => {
		expect(ladder.agesMs).toHaveLength(turns);
		expect(oldestAgeMs(ladder)).toBe(oldest);
		const gaps = ladder.agesMs.map((age, index) => age - (ladder.agesMs[index - 1] ?? 0));
		expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
	});

	test("a collector that runs every five minutes meets each message exactly that often", () => {
		expect(turnsOf(ladder, { sentAt: NOW, everyMs: 5 * MINUTE })).toBe(turns);
	});

	test("one that runs at odd times misses no turn and repeats none", () => {
		expect(turnsOf(ladder, { sentAt: NOW, everyMs: 7 * MINUTE + 13_000 })).toBe(turns);
	});

	test("after an outage each message still in time is met once", () => {
		const spans = dueSpans(ladder, ago(365 * 24 * HOUR), NOW);
		const met = (age: number) => spans.filter(({ from, to }) => ago(age) > from && ago(age) <= to).length;
		expect(met(0)).toBe(0);
		expect([ladder.agesMs[0] ?? 0, HOUR, oldest - HOUR].map(met)).toEqual([1, 1, 1]);
		expect(met(oldest + 2 * HOUR)).toBe(0);
	});

	test("a clock that went back asks for nothing", () => {
		expect(dueSpans(ladder, new Date(NOW.getTime() + HOUR), NOW)).toEqual([]);
	});
});

/** Runs at regular times from sending until long after the last turn. */
function turnsOf(ladder: AgeLadder, { sentAt, everyMs }: { readonly sentAt: Date; readonly everyMs: number }): number {
	let turns = 0;
	let last: Date | null = sentAt;
	for (let ms = everyMs; ms < oldestAgeMs(ladder) + 10 * everyMs; ms += everyMs) {
		const now = new Date(sentAt.getTime() + ms);
		turns += dueSpans(ladder, last, now).filter(({ from, to }) => sentAt > from && sentAt <= to).length;
		last = now;
	}
	return turns;
}

function ago(ms: number): Date {
	return new Date(NOW.getTime() - ms);
}
