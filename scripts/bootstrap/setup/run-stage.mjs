import { nodeProgram, tsxArgs } from "../child-env.mjs";
import { Failure } from "../failure.mjs";
import { tryCommand } from "../process/run-command.mjs";
import { showStep } from "../progress.mjs";

/**
 * What a stage script sends while it works and when it is over.
 * @typedef {{ type: "progress", share: number | null, detail?: string }
 *   | { type: "result", result: unknown }
 *   | { type: "failure", message: string, hint?: string }} StageMessage
 */

/**
 * Runs one of our TypeScript stages under the packages' Node, with its progress shown here.
 * @param {string} title
 * @param {string} script path from the root
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<unknown>} the stage's result; its caller knows the type
 */
export function runStage(title, script, args, env) {
	return showStep(title, async (report) => {
		/** @type {unknown} */
		let result = null;
		/** @type {Failure | null} */
		let failure = null;
		const { exitCode, stderr } = await tryCommand(nodeProgram(), tsxArgs(script, args), {
			env,
			onMessage: (sent) => {
				const message = /** @type {StageMessage} */ (sent);
				if (message.type === "progress") report(message.share, message.detail);
				else if (message.type === "result") result = message.result;
				else failure = new Failure(message.message, message.hint);
			},
		});
		if (failure) throw failure;
		if (exitCode !== 0) throw new Failure(`${title} failed (${exitCode}):\n${stderr.trim()}`);
		return result;
	});
}
