#!/usr/bin/env node
// The command line's launcher: finds the database, then hands over to scripts/shiplog.ts on the packages' Node.
import { childEnv, nodeProgram, tsxArgs } from "./bootstrap/child-env.mjs";
import { acquireDatabase } from "./bootstrap/database/acquire-database.mjs";
import { runMain } from "./bootstrap/main.mjs";
import { runToEnd } from "./bootstrap/process/run-to-end.mjs";
import { installPackages } from "./bootstrap/setup/install-packages.mjs";

/** Asking for help must not start a server. */
const HELP = new Set(["--help", "-h", "help", "--version", "-V"]);

await runMain(async () => {
	const args = process.argv.slice(2);
	await installPackages();
	const needsDatabase = args.length > 0 && !args.some((arg) => HELP.has(arg));
	const env = childEnv({ databaseUrl: needsDatabase ? await acquireDatabase() : "" });
	return runToEnd(nodeProgram(), tsxArgs("scripts/shiplog.ts", args), env);
});
