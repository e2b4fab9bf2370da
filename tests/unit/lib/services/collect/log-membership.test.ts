import { expect, test } from "vitest";
import type { AdminLogEvent } from "@/lib/domain/telegram-reports";
import { toLogMembership } from "@/lib/services/collect/reports/log-membership";

const AT = new Date("2025-11-18T06:00:00Z");

test.each([
	["joined", {}, "joined"],
	["joined_by_link", {}, "joined_by_link"],
	["joined_by_request", {}, "joined_by_request"],
	["invited", {}, "added"],
	["left", {}, "left"],
	["banned", { from: "member", to: "banned" }, "banned"],
	["unbanned", { from: "member", to: "left" }, "removed"],
])("%s %j is somebody who %s", (kind, details, told) => {
	expect(toLogMembership([anEvent(kind, details)])).toEqual([
		{ eventKey: "log:7", memberId: 20, kind: told, after: new Date(AT.getTime() - 1000), at: AT },
	]);
});

test.each([
	["banned", { from: "member", to: "restricted" }],
	["banned", { from: "left", to: "banned" }],
	["unbanned", { from: "banned", to: "left" }],
	["unbanned", { from: "restricted", to: "member" }],
	["promoted", { from: "member", to: "admin" }],
	["changeTitle", { from: "a", to: "b" }],
])("%s %j moves nobody", (kind, details) => {
	expect(toLogMembership([anEvent(kind, details)])).toEqual([]);
});

test("whoever joins by themselves is who acted", () => {
	expect(toLogMembership([{ ...anEvent("joined", {}), memberId: null }])[0]?.memberId).toBe(10);
});

function anEvent(kind: string, details: Record<string, string>): AdminLogEvent {
	return { eventId: "7", at: AT, actorId: 10, kind, memberId: 20, details };
}
