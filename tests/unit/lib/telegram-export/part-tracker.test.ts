import { describe, expect, test } from "vitest";
import type { HistoryEntry } from "@/lib/domain/message";
import { PartTracker, type Seam } from "@/lib/telegram-export/part-tracker";

function aRow(messageId: number, day: number): HistoryEntry {
	const sentAt = new Date(Date.UTC(2024, 0, day));
	const empty = { actor: null, members: [], title: null, targetMessageId: null, inviter: null };
	return { type: "service", isTimeTrusted: true, service: { messageId, sentAt, action: "unknown", ...empty } };
}

/** Whether history is broken between a row 100 of day 1 and a row of another file. */
function isBroken(seam: Seam, messageId: number, day: number): boolean {
	const tracker = new PartTracker();
	tracker.startsPart(aRow(90, 1));
	tracker.startsPart(aRow(100, 1));
	tracker.cross(seam);
	return tracker.startsPart(aRow(messageId, day));
}

describe("PartTracker", () => {
	test.each<[string, Seam, number, number, boolean]>([
		["the next id follows without any link", "unknown", 101, 2, false],
		["a few deleted ids lie between", "unknown", 120, 2, false],
		["hundreds of ids are missing without a link", "unknown", 400, 2, true],
		["hundreds are missing between linked pages", "linked", 400, 60, false],
		["a whole page is missing between linked pages, within the week", "linked", 2000, 3, false],
		["a whole page and weeks are missing between linked pages", "linked", 2000, 60, true],
		["the link leads to a page that is not there", "broken", 101, 2, true],
		["the file repeats ids of this part without a link", "unknown", 95, 1, false],
		["the file repeats ids of this part and its link leads elsewhere", "broken", 95, 1, false],
		["the file goes back before this part", "linked", 50, 1, true],
	])("when %s", (_, seam, messageId, day, expected) => {
		expect(isBroken(seam, messageId, day)).toBe(expected);
	});

	test("never breaks within one file, however far ids jump", () => {
		const tracker = new PartTracker();
		expect([1, 5000, -7, 9].map((id) => tracker.startsPart(aRow(id, 1)))).toEqual([false, false, false, false]);
	});
});
