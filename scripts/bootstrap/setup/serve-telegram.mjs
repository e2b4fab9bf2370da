import { childEnv, nodeProgram, tsxArgs } from "../child-env.mjs";
import { Failure } from "../failure.mjs";
import { ROOT } from "../paths.mjs";
import { startChild } from "../process/children.mjs";

/**
 * What a loopback Telegram server says once it listens; beside these its script may tell more (phone, code, …).
 * @typedef {{ type: "ready", port: number, keyFile: string } & Record<string, unknown>} TelegramReady
 */

/**
 * Starts a loopback Telegram server that ends with this process, and answers what it says of itself with the environment
 * that points the product at it.
 * @param {string} script path from the root
 * @param {readonly string[]} args
 * @param {"demo" | "test"} mode
 * @returns {Promise<{ ready: TelegramReady, env: Readonly<Record<string, string>> }>}
 */
export async function serveTelegram(script, args, mode) {
	const child = startChild(nodeProgram(), tsxArgs(script, args), {
		cwd: ROOT,
		env: childEnv({ databaseUrl: "" }),
		stdio: ["ignore", "ignore", "inherit", "ipc"],
	});
	/** @type {TelegramReady} */
	const ready = await new Promise((resolve, reject) => {
		child.on("message", (sent) => {
			const message = /** @type {TelegramReady} */ (sent);
			if (message.type === "ready") resolve(message);
		});
		child.once("error", reject);
		child.once("exit", (code) =>
			reject(new Failure(`The loopback Telegram server ended (${code}).`, "Its complaint stands above.")),
		);
	});
	return {
		ready,
		env: {
			SHIPLOG_MODE: mode,
			SHIPLOG_TELEGRAM_TEST_DC: `127.0.0.1:${ready.port}`,
			SHIPLOG_TELEGRAM_TEST_KEY: ready.keyFile,
		},
	};
}
