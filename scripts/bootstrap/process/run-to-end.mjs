import { constants } from "node:os";
import { startChild } from "./children.mjs";

/**
 * Runs a program in this one's place: same terminal, same folder. Answers its exit code, 128 + the signal's number when one ended it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
export function runToEnd(command, args, env) {
	const child = startChild(command, args, { env, stdio: "inherit" });
	return new Promise((resolve, reject) => {
		child.once("error", reject);
		child.once("exit", (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 1)));
	});
}
