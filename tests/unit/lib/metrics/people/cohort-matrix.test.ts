import { expect, it } from "vitest";
import { cohortMatrix, overallRow } from "@/lib/metrics/people/cohort-matrix";
import { parseLocalDate } from "@/lib/time/local-date";

const [A, B, C, D] = ["2023-05-01", "2023-05-08", "2023-05-15", "2023-05-22"].map((day) => parseLocalDate(day)) as [
	ReturnType<typeof parseLocalDate>,
	ReturnType<typeof parseLocalDate>,
	ReturnType<typeof parseLocalDate>,
	ReturnType<typeof parseLocalDate>,
];
const cell = (weekStart: typeof A, size: number, active: number, isCertain = true) => ({
	weekStart,
	size,
	active,
	isCertain,
});

it("reads each week as a diagonal: newcomers of A in the week after are what B says of A", () => {
	const rows = cohortMatrix([
		{ weekStart: A, isComplete: true, cohorts: [cell(A, 4, 4)] },
		{ weekStart: B, isComplete: true, cohorts: [cell(B, 2, 2), cell(A, 4, 3)] },
		{ weekStart: C, isComplete: true, cohorts: [cell(C, 0, 0), cell(B, 2, 0), cell(A, 4, 1)] },
	]);
	expect(rows.map(({ weekStart, squares }) => [weekStart, squares.map(({ active }) => active)])).toEqual([
		[A, [4, 3, 1]],
		[B, [2, 0]],
		[C, [0]],
	]);
	expect(rows[0]?.squares.map(({ share }) => share)).toEqual([1, 0.75, 0.25]);
	expect(rows[2]?.squares[0]?.share).toBeNull();
	// One week after: 3 of 4 and 0 of 2. Two weeks after: 1 of 4.
	expect(overallRow(rows).map(({ active, size }) => [active, size])).toEqual([
		[6, 6],
		[3, 6],
		[1, 4],
	]);
});

it("says nothing of weeks that are not over, nor of newcomers who may have written before", () => {
	const rows = cohortMatrix([
		{ weekStart: B, isComplete: true, cohorts: [cell(B, 3, 3, false)] },
		{ weekStart: C, isComplete: true, cohorts: [cell(C, 2, 2), cell(B, 3, 2, false)] },
		{ weekStart: D, isComplete: false, cohorts: [cell(D, 1, 1), cell(C, 2, 1), cell(B, 3, 1, false)] },
	]);
	expect(rows[0]?.squares.map(({ active }) => active)).toEqual([3, 2, null]);
	expect(overallRow(rows).map(({ active, size, share }) => [active, size, share])).toEqual([
		[2, 2, 1],
		[null, 0, null],
		[null, 0, null],
	]);
});
