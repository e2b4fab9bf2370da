import { join } from "node:path";
import { childEnv, nodeProgram, tsxArgs } from "../child-env.mjs";
import { dataDir } from "../paths.mjs";
import { runToEnd } from "../process/run-to-end.mjs";
import { installPackages } from "../setup/install-packages.mjs";

/**
 * The loopback Telegram server alone, with its demo world going on talking. It needs no database.
 * @param {string[]} args handed to the server
 */
export async function telegramServe(args) {
	await installPackages();
	// Apart from the demo's own, so that both can run at once.
	const home = args.includes("--home") ? [] : ["--home", join(dataDir(), "telegram-server")];
	const all = [...home, ...args];
	return runToEnd(nodeProgram(), tsxArgs("tests/telegram-server/serve.ts", all), childEnv({ databaseUrl: "" }));
}
