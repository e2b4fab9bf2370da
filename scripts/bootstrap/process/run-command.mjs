import { Failure } from "../failure.mjs";
import { ROOT } from "../paths.mjs";
import { startChild } from "./children.mjs";

/** Enough of a program's last words to find its complaint. */
const KEPT_OUTPUT_CHARS = 16_000;

/**
 * @typedef {object} CommandOptions
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [isShown] pass the output through instead of keeping it for the error
 * @property {string | null} [input] text for standard input
 * @property {(message: unknown) => void} [onMessage] opens a channel for `process.send` of a Node child
 */

/**
 * Runs a program to its end and answers its standard output ("" when shown). Fails with the program's last words.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<string>}
 */
export async function runCommand(command, args, options = {}) {
	const { exitCode, stdout, stderr } = await tryCommand(command, args, options);
	if (exitCode === 0) return stdout;
	const lastWords = (stderr.trim() || stdout.trim()).slice(-KEPT_OUTPUT_CHARS);
	throw new Failure(
		`${command} ${args.slice(0, 3).join(" ")} failed (${exitCode})${lastWords ? `:\n${lastWords}` : "."}`,
	);
}

/**
 * Like {@link runCommand}, but a failing program is an answer. A program that is not there fails with exit code 127.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<{ exitCode: number, stdout: string, stderr: string }>}
 */
export function tryCommand(command, args, { env = process.env, isShown = false, input = null, onMessage } = {}) {
	const out = isShown ? "inherit" : "pipe";
	const child = startChild(command, args, {
		cwd: ROOT,
		env,
		stdio: [
			input === null ? (isShown ? "inherit" : "ignore") : "pipe",
			out,
			out,
			...(onMessage ? /** @type {const} */ (["ipc"]) : []),
		],
	});
	if (onMessage) child.on("message", onMessage);
	// A program that ends before it has read everything closes the pipe: its exit code tells the story.
	child.stdin?.on("error", () => undefined);
	if (input !== null) child.stdin?.end(input);
	let stdout = "";
	let stderr = "";
	child.stdout?.setEncoding("utf8").on("data", (text) => {
		stdout += text;
	});
	child.stderr?.setEncoding("utf8").on("data", (text) => {
		stderr = (stderr + text).slice(-KEPT_OUTPUT_CHARS);
	});
	return new Promise((resolve) => {
		child.once("error", (error) => resolve({ exitCode: 127, stdout, stderr: error.message }));
		child.once("close", (code, signal) => resolve({ exitCode: code ?? (signal ? 143 : 1), stdout, stderr }));
	});
}
