import { rmSync } from "node:fs";
import { join } from "node:path";
import { childEnv, OWN_JOBS } from "../child-env.mjs";
import { acquireDatabase } from "../database/acquire-database.mjs";
import { testServerHome } from "../database/test-server.mjs";
import { testDir } from "../paths.mjs";
import { buildApp } from "../setup/build-app.mjs";
import { installPackages } from "../setup/install-packages.mjs";
import { runStage } from "../setup/run-stage.mjs";
import { serveApp } from "../setup/serve-app.mjs";
import { serveTelegram } from "../setup/serve-telegram.mjs";

/**
 * Serves the built app on an empty workspace of its own until it is stopped: what playwright.config.ts starts.
 * @param {string[]} args the port
 */
export async function serveE2e([port]) {
	const [serverUrl] = await Promise.all([acquireDatabase({ home: testServerHome() }), installPackages()]);
	const world = join(testDir(), "e2e");
	rmSync(world, { recursive: true, force: true });
	const settings = { port: Number(port), home: join(world, "files") };
	const env = childEnv({ databaseUrl: serverUrl, ...settings });
	const prepared = await runStage("Preparing an empty workspace", "tests/e2e/support/prepare-world.ts", [], env);
	const { databaseUrl } = /** @type {{ databaseUrl: string }} */ (prepared);
	const telegram = await serveTelegram("tests/e2e/support/serve-telegram.ts", [], "test");
	await buildApp(env);
	// The refusals the suite provokes are no news.
	const app = await serveApp(settings.port, {
		...childEnv({ databaseUrl, ...settings }),
		...OWN_JOBS,
		...telegram.env,
		LOG_LEVEL: "error",
	});
	return app.ended;
}
