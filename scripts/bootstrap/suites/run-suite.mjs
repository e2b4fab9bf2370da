import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { testDir } from "../paths.mjs";
import { runToEnd } from "../process/run-to-end.mjs";
import { say } from "../progress.mjs";
import { readTally, tallyCheck } from "./tally.mjs";

/**
 * Runs an npm script with its output on the screen. Answers what it found: its tests for a test runner, else one check.
 * @param {string} script name in package.json
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<import("./tally.mjs").Tally>}
 */
export async function runSuite(script, env) {
	say(`\n── ${script} ──`);
	const report = join(testDir(), "reports", `${script.replaceAll(":", "-")}.json`);
	mkdirSync(join(testDir(), "reports"), { recursive: true });
	rmSync(report, { force: true });
	const startedAt = performance.now();
	const countsTests = script.startsWith("test:");
	const exitCode = await runToEnd("npm", ["run", "--silent", script, ...reporterArgs(script, report)], {
		...env,
		PLAYWRIGHT_JSON_OUTPUT_NAME: report,
	});
	const tally = countsTests ? readTally(report, exitCode) : tallyCheck(exitCode);
	const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : "";
	const seconds = Math.round((performance.now() - startedAt) / 1_000);
	say(`${script}: ${tally.passed} passed, ${tally.failed} failed${skipped} (${seconds} s)`);
	return tally;
}

/**
 * @param {string} script
 * @param {string} report
 */
function reporterArgs(script, report) {
	if (script === "test:e2e") return ["--", "--reporter=list,json"];
	if (script.startsWith("test:")) return ["--", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
	return [];
}
