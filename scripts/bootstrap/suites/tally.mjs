import { readTextIfThere } from "../private-file.mjs";

/**
 * What a suite found.
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

/**
 * Reads a report of vitest or Playwright. A suite that ended badly counts at least one failure: a file that does not even
 * load has no test to count, and a missing report is no success.
 * @param {string} path
 * @param {number} exitCode
 * @returns {Tally}
 */
export function readTally(path, exitCode) {
	const counted = parseReport(readTextIfThere(path));
	return exitCode === 0 ? counted : { ...counted, failed: Math.max(1, counted.failed) };
}

/**
 * A check without counts of its own is one test.
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyCheck(exitCode) {
	return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sumTallies(tallies) {
	const sum = { passed: 0, failed: 0, skipped: 0 };
	for (const tally of tallies) {
		sum.passed += tally.passed;
		sum.failed += tally.failed;
		sum.skipped += tally.skipped;
	}
	return sum;
}

/**
 * @param {string | null} text
 * @returns {Tally}
 */
function parseReport(text) {
	if (!text) return { passed: 0, failed: 1, skipped: 0 };
	const report = JSON.parse(text);
	if (report.stats) {
		const { expected, unexpected, flaky, skipped } = report.stats;
		return { passed: expected + flaky, failed: unexpected, skipped };
	}
	const { numPassedTests, numFailedTests, numPendingTests = 0, numTodoTests = 0 } = report;
	return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}
