import { describe, expect, it } from "vitest";
import { hourGrid } from "@/lib/time/hour-grid";
import { parseTimeZone } from "@/lib/time/time-zone";
import { toWallClock } from "@/lib/time/wall-clock";
import { parseWeek, weekRange } from "@/lib/time/week";

function gridOf(zone: string, start: string) {
	const week = parseWeek(start, parseTimeZone(zone));
	const range = weekRange(week);
	const grid = hourGrid(week);
	const buckets = (range.end.getTime() - range.start.getTime()) / 1000 / grid.bucketSeconds;
	const cells = Array.from({ length: buckets }, (_, bucket) => grid.cellOf(bucket));
	return { week, range, grid, cells };
}

describe("hour grid", () => {
	it.each([
		["Europe/Berlin", "2023-05-08", 3600, 168],
		["Asia/Kathmandu", "2023-05-08", 3600, 168],
		["Europe/Berlin", "2023-03-20", 3600, 167],
		["Europe/Berlin", "2023-10-23", 3600, 169],
		["Australia/Lord_Howe", "2023-09-25", 1800, 335],
		["Australia/Lord_Howe", "2023-03-27", 1800, 337],
		// Newfoundland changed its clock at 00:01 until 2011.
		["America/St_Johns", "2009-10-26", 60, 169 * 60],
	])("%s, week of %s: buckets of %i s, %i of them", (zone, start, seconds, count) => {
		const { grid, cells } = gridOf(zone, start);
		expect(grid.bucketSeconds).toBe(seconds);
		expect(cells).toHaveLength(count);
	});

	it("leaves the skipped clock hour empty and folds the repeated one into one cell", () => {
		const sunday = (start: string, hour: number) =>
			gridOf("Europe/Berlin", start).cells.filter((cell) => cell.weekday === 6 && cell.hour === hour).length;
		expect(sunday("2023-03-20", 2)).toBe(0);
		expect(sunday("2023-10-23", 2)).toBe(2);
		expect(sunday("2023-10-23", 3)).toBe(1);
	});

	it.each(["Australia/Lord_Howe", "Asia/Kathmandu", "America/St_Johns", "Africa/Casablanca"])(
		"never lets a bucket of %s straddle two clock hours",
		(zone) => {
			for (const start of ["2023-03-13", "2023-03-27", "2023-04-17", "2023-09-25", "2023-10-30"]) {
				const { week, range, grid, cells } = gridOf(zone, start);
				cells.forEach((cell, bucket) => {
					const first = range.start.getTime() + bucket * grid.bucketSeconds * 1000;
					const last = toWallClock(new Date(first + grid.bucketSeconds * 1000 - 1), week.zone);
					expect(last.hour).toBe(cell.hour);
				});
			}
		},
	);
});
