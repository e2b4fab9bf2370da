import { childEnv, nodeProgram, tsxArgs } from "../child-env.mjs";
import { runToEnd } from "../process/run-to-end.mjs";
import { installPackages } from "../setup/install-packages.mjs";

/**
 * The loopback Telegram server alone, with its demo world going on talking. It needs no database.
 * @param {string[]} args handed to the server
 */
export async function telegramServe(args) {
	await installPackages();
	return runToEnd(nodeProgram(), tsxArgs("tests/telegram-server/serve.ts", args), childEnv({ databaseUrl: "" }));
}
