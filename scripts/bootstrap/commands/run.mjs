import { childEnv, nodeProgram, tsxArgs } from "../child-env.mjs";
import { acquireDatabase } from "../database/acquire-database.mjs";
import { Failure } from "../failure.mjs";
import { runToEnd } from "../process/run-to-end.mjs";
import { installPackages } from "../setup/install-packages.mjs";

/**
 * Runs one of our TypeScript scripts with a database at hand.
 * @param {string[]} args the script's path from the root, then its arguments
 */
export async function run([script, ...args]) {
	if (!script) throw new Failure("No script is named.", "Use node scripts/bootstrap.mjs run SCRIPT [ARGUMENTS].");
	const [databaseUrl] = await Promise.all([acquireDatabase(), installPackages()]);
	return runToEnd(nodeProgram(), tsxArgs(script, args), childEnv({ databaseUrl }));
}
