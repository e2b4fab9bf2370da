import { existsSync } from "node:fs";
import { join } from "node:path";
import { nodeProgram } from "../child-env.mjs";
import { Failure } from "../failure.mjs";
import { CACHE, ROOT } from "../paths.mjs";
import { readTextIfThere, writePrivateFile } from "../private-file.mjs";
import { tryCommand } from "../process/run-command.mjs";
import { withLock } from "../process/with-lock.mjs";
import { showStep } from "../progress.mjs";
import { digestSources } from "./source-digest.mjs";

export const NEXT = join(ROOT, "node_modules", "next", "dist", "bin", "next");
const BUILT = join(ROOT, ".next");
/** Next's own mark of a finished build. */
const BUILD_ID = join(BUILT, "BUILD_ID");
const STAMP = join(BUILT, ".built-from");

/**
 * Builds the app when its sources changed since the last build; that needs neither network nor database.
 * @param {NodeJS.ProcessEnv} env
 */
export async function buildApp(env) {
	await withLock(join(CACHE, "build.lock"), async () => {
		const digest = digestSources();
		if (existsSync(BUILD_ID) && readTextIfThere(STAMP) === digest) return;
		await showStep("Building the app", async () => {
			const { exitCode, stdout, stderr } = await tryCommand(nodeProgram(), [NEXT, "build"], {
				env: { ...env, NODE_ENV: "production" },
			});
			if (exitCode !== 0) throw new Failure(`next build failed (${exitCode}):\n${`${stdout}\n${stderr}`.trim()}`);
			writePrivateFile(STAMP, `${digest}\n`);
		});
	});
}
