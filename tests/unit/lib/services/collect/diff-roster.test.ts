import { describe, expect, test } from "vitest";
import type { ListedMember, RosterEntry } from "@/lib/domain/roster";
import { diffRoster, type RosterLists } from "@/lib/services/collect/members/diff-roster";

const MONDAY = new Date("2025-11-03T08:00:00Z");
const TUESDAY = new Date("2025-11-04T08:00:00Z");
const IN_BETWEEN = new Date("2025-11-03T20:15:07Z");
const LAST = { takenAt: MONDAY, isComplete: true };

describe("comparing two member lists", () => {
	test("the first list tells of nobody's coming, however many dates it has", () => {
		expect(diff({ last: null, listed: [plain(1, IN_BETWEEN), plain(2)] }).events).toEqual([]);
	});

	test("somebody new joined between the lists", () => {
		expect(diff({ before: [held(1)], listed: [plain(1), plain(2)] }).events).toEqual([
			{ eventKey: `list:${seconds(TUESDAY)}:2`, memberId: 2, kind: "joined", after: MONDAY, at: TUESDAY },
		]);
	});

	test("a joining date narrows it to a second", () => {
		expect(diff({ listed: [plain(2, IN_BETWEEN)] }).events).toMatchObject([
			{ kind: "joined", after: new Date(IN_BETWEEN.getTime() - 1000), at: IN_BETWEEN },
		]);
	});

	test("whoever was not on a complete list came since, even if the date says the very second of it, or before", () => {
		const early = new Date("2025-10-01T00:00:00Z");
		const { events } = diff({ listed: [plain(2, MONDAY), plain(3, early)] });
		expect(events).toMatchObject([
			{ memberId: 2, at: MONDAY },
			{ memberId: 3, after: MONDAY, at: TUESDAY },
		]);
	});

	test("after an incomplete list only a date proves a join", () => {
		const last = { takenAt: MONDAY, isComplete: false };
		const early = new Date("2025-10-01T00:00:00Z");
		const { events } = diff({ last, listed: [plain(1), plain(2, IN_BETWEEN), plain(3, early)] });
		expect(events.map(({ memberId }) => memberId)).toEqual([2]);
	});

	test("whoever is absent from a complete list has left since they were last seen", () => {
		const { events, leftIds } = diff({ before: [held(1), held(2)], listed: [plain(1)] });
		expect(events).toMatchObject([{ memberId: 2, kind: "left", after: MONDAY, at: TUESDAY }]);
		expect(leftIds).toEqual([2]);
	});

	test("an incomplete list proves nobody's leaving", () => {
		const { events, leftIds } = diff({ before: [held(1), held(2)], listed: [plain(1)], isComplete: false });
		expect([events, leftIds]).toEqual([[], []]);
	});

	test("who left is not left again, and comes back as a join", () => {
		const gone = { ...held(2), isPresent: false };
		expect(diff({ before: [gone], listed: [] }).events).toEqual([]);
		expect(diff({ before: [gone], listed: [plain(2)] }).events).toMatchObject([{ memberId: 2, kind: "joined" }]);
	});

	test("a member whose joining date moved left and came back in between", () => {
		const { events } = diff({ before: [held(1)], listed: [plain(1, IN_BETWEEN)] });
		expect(events).toMatchObject([
			{ kind: "left", after: MONDAY, at: IN_BETWEEN },
			{ kind: "joined", at: IN_BETWEEN },
		]);
		expect(new Set(events.map(({ eventKey }) => eventKey)).size).toBe(2);
	});

	test("a promotion is no return", () => {
		const admin: ListedMember = { memberId: 1, status: "admin", joinedAt: IN_BETWEEN };
		expect(diff({ before: [held(1)], listed: [admin] }).events).toEqual([]);
	});
});

function diff(lists: Partial<Omit<RosterLists, "before">> & { readonly before?: readonly RosterEntry[] }) {
	const before = new Map((lists.before ?? []).map((entry) => [entry.memberId, entry]));
	return diffRoster({ last: LAST, listed: [], isComplete: true, takenAt: TUESDAY, ...lists, before });
}

function held(memberId: number): RosterEntry {
	return { memberId, status: "member", isPresent: true, joinedAt: null, lastSeenAt: MONDAY };
}

function plain(memberId: number, joinedAt: Date | null = null): ListedMember {
	return { memberId, status: "member", joinedAt };
}

function seconds(at: Date): number {
	return at.getTime() / 1000;
}
