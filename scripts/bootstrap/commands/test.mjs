import { join } from "node:path";
import { childEnv } from "../child-env.mjs";
import { acquireDatabase } from "../database/acquire-database.mjs";
import { testServerHome } from "../database/test-server.mjs";
import { testDir } from "../paths.mjs";
import { say } from "../progress.mjs";
import { buildApp } from "../setup/build-app.mjs";
import { installPackages } from "../setup/install-packages.mjs";
import { provideChromium } from "../setup/provide-chromium.mjs";
import { requireRoom } from "../setup/require-room.mjs";
import { runSuite } from "../suites/run-suite.mjs";
import { sumTallies, tallyCheck } from "../suites/tally.mjs";
import { verifyScripts } from "../suites/verify-scripts.mjs";

/** Every suite, after all the set-up they need. A failing suite does not hide the next one's findings. */
export async function test() {
	requireRoom();
	const [databaseUrl] = await Promise.all([acquireDatabase({ home: testServerHome() }), installPackages()]);
	const chromium = await provideChromium();
	const env = { ...childEnv({ databaseUrl, home: join(testDir(), "files") }), SHIPLOG_CHROMIUM: chromium };
	const tallies = [];
	for (const script of [...verifyScripts(), "test:visual", "test:integration"])
		tallies.push(await runSuite(script, env));
	tallies.push(await buildAndBrowse(env));
	const { passed, failed } = sumTallies(tallies);
	say(`\n${passed} passed, ${failed} failed`);
	return failed === 0 ? 0 : 1;
}

/**
 * The browser suite on the built app. A build that fails is one failure, and there is nothing to browse.
 * @param {NodeJS.ProcessEnv} env
 */
async function buildAndBrowse(env) {
	try {
		await buildApp(env);
	} catch (error) {
		say(error instanceof Error ? error.message : String(error));
		return tallyCheck(1);
	}
	return runSuite("test:e2e", env);
}
