import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readTally, sumTallies, tallyCheck } from "@/scripts/bootstrap/suites/tally.mjs";

let folder = "";
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "tally-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function reportOf(content: object): string {
	const path = join(folder, "report.json");
	writeFileSync(path, JSON.stringify(content));
	return path;
}

test("counts a report of vitest", () => {
	const report = reportOf({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 0 });
	expect(readTally(report, 1)).toEqual({ passed: 7, failed: 2, skipped: 1 });
});

test("counts a report of Playwright", () => {
	const report = reportOf({ stats: { expected: 5, unexpected: 1, flaky: 0, skipped: 2 } });
	expect(readTally(report, 1)).toEqual({ passed: 5, failed: 1, skipped: 2 });
});

test("a suite that ended badly without a failed test still failed", () => {
	const report = reportOf({ numPassedTests: 7, numFailedTests: 0 });
	expect(readTally(report, 1).failed).toBe(1);
});

test("a missing report is a failure, even of a suite that claims success", () => {
	expect(readTally(join(folder, "absent.json"), 0).failed).toBe(1);
});

test("sums suites and checks", () => {
	expect(sumTallies([tallyCheck(0), tallyCheck(1), { passed: 3, failed: 0, skipped: 4 }])).toEqual({
		passed: 4,
		failed: 1,
		skipped: 4,
	});
});
