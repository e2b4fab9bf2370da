import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isComing, type RosterEvent } from "@/lib/domain/roster";
import { type MembershipRow, reconcileMembership } from "@/lib/metrics/people/reconcile-membership";

const NOON = Date.UTC(2023, 4, 10, 12);
const at = (seconds: number) => new Date(NOON + seconds * 1000);

function row(
	messageId: number,
	memberId: number | null,
	seconds: number,
	kind: MembershipRow["kind"] = "joined",
): MembershipRow {
	return { kind, memberId, messageId, occurredAt: at(seconds) };
}

function told(
	source: "log" | "list",
	memberId: number,
	span: readonly [number, number],
	kind: RosterEvent["kind"] = "joined",
): RosterEvent {
	return { eventKey: `${source}:${memberId}:${span[1]}`, memberId, kind, after: at(span[0]), at: at(span[1]) };
}

const shown = (steps: ReturnType<typeof reconcileMembership>) =>
	steps.map(({ kind, memberId, messageId, occurredAt }) => [
		kind,
		memberId,
		messageId,
		(occurredAt.getTime() - NOON) / 1000,
	]);

describe("comings and goings told by several sources", () => {
	it("are one when chat, log and list tell of the same", () => {
		const steps = reconcileMembership([row(1, 7, 0)], [told("log", 7, [89, 90]), told("list", 7, [-3600, 3600])]);
		expect(shown(steps)).toEqual([["joined", 7, 1, 0]]);
	});

	it("are two when the log tells of another moment, or of the other direction", () => {
		expect(reconcileMembership([row(1, 7, 0)], [told("log", 7, [299, 300])])).toHaveLength(2);
		expect(reconcileMembership([row(1, 7, 0)], [told("log", 7, [9, 10], "left")])).toHaveLength(2);
	});

	it("keep every row of the chat, however close, and spend each on one of the other sources", () => {
		const rows = [row(1, 7, 0), row(2, 7, 30, "left"), row(3, 7, 60)];
		expect(reconcileMembership(rows, [])).toHaveLength(3);
		const logs = [told("log", 7, [0, 1]), told("log", 7, [30, 31], "left"), told("log", 7, [60, 61])];
		expect(shown(reconcileMembership(rows, logs)).map(([, , id]) => id)).toEqual([1, 2, 3]);
		expect(reconcileMembership([row(1, 7, 0)], [told("log", 7, [0, 1]), told("log", 7, [60, 61])])).toHaveLength(2);
	});

	it("give an unnamed row the name the log knows, and no name where only a list brackets it", () => {
		expect(shown(reconcileMembership([row(1, null, 0)], [told("log", 7, [4, 5])]))).toEqual([["joined", 7, 1, 0]]);
		expect(shown(reconcileMembership([row(1, null, 0)], [told("list", 7, [-3600, 3600])]))).toEqual([
			["joined", null, 1, 0],
		]);
	});

	it("tell of whom only a list saw, at the moment the list was taken", () => {
		const steps = reconcileMembership([row(1, 7, 0)], [told("list", 8, [-3600, 3600])]);
		expect(shown(steps)).toEqual([
			["joined", 7, 1, 0],
			["joined", 8, null, 3600],
		]);
	});

	it("are never fewer than the chat shows nor more than all sources together, and nobody is told twice by one source", () => {
		const kind = fc.constantFrom("joined" as const, "left" as const);
		const rows = fc.array(
			fc.record({ who: fc.option(fc.integer({ min: 1, max: 4 })), s: fc.integer({ min: 0, max: 2000 }), kind }),
		);
		const events = fc.array(
			fc.record({ who: fc.integer({ min: 1, max: 4 }), s: fc.integer({ min: 0, max: 2000 }), log: fc.boolean(), kind }),
		);
		fc.assert(
			fc.property(rows, events, (shownRows, others) => {
				const service = shownRows.map(({ who, s, kind: k }, index) => row(index + 1, who, s, k));
				const roster = others.map(({ who, s, log, kind: k }) =>
					told(log ? "log" : "list", who, log ? [s - 1, s] : [s - 900, s], k),
				);
				const steps = reconcileMembership(service, roster);
				for (const isJoin of [true, false]) {
					const count = (list: readonly { readonly kind: MembershipRow["kind"] }[]) =>
						list.filter((one) => isComing(one.kind) === isJoin).length;
					const logs = roster.filter(({ eventKey }) => eventKey.startsWith("log:"));
					const lists = roster.filter(({ eventKey }) => eventKey.startsWith("list:"));
					expect(count(steps)).toBeGreaterThanOrEqual(Math.max(count(service), count(logs), count(lists)));
					expect(count(steps)).toBeLessThanOrEqual(count(service) + count(logs) + count(lists));
				}
				expect(
					steps
						.filter(({ messageId }) => messageId !== null)
						.map(({ messageId }) => messageId)
						.sort(),
				).toEqual(service.map(({ messageId }) => messageId).sort());
			}),
		);
	});
});
