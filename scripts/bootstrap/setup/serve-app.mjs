import { nodeProgram } from "../child-env.mjs";
import { Failure } from "../failure.mjs";
import { ROOT } from "../paths.mjs";
import { startChild } from "../process/children.mjs";
import { isPortFree, LOOPBACK } from "../process/ports.mjs";
import { waitUntil } from "../process/wait-until.mjs";
import { NEXT } from "./build-app.mjs";

const READY_MS = 60_000;
const DEFAULT_PORT = 3000;

/** A running app. @typedef {{ url: string, ended: Promise<number> }} App */

/** The port to serve on: PORT, else 3000. Fails with one line when it is no port or taken. */
export async function choosePort() {
	const port = Number(process.env.PORT || DEFAULT_PORT);
	if (!Number.isInteger(port) || port < 1 || port > 65_535) {
		throw new Failure(`PORT is ${process.env.PORT}, which is no port.`, "Use a number from 1 to 65535.");
	}
	await requireFree(port);
	return port;
}

/** @param {number} port */
async function requireFree(port) {
	if (await isPortFree(port)) return;
	const other = port === 65_535 ? DEFAULT_PORT : port + 1;
	throw new Failure(
		`Port ${port} is in use.`,
		`Stop the program that listens there, or choose another: PORT=${other}.`,
	);
}

/**
 * Serves the built app on loopback and answers once it does. It ends with this process.
 * @param {number} port
 * @param {NodeJS.ProcessEnv} env
 * @param {"start" | "dev"} mode
 * @returns {Promise<App>}
 */
export async function serveApp(port, env, mode = "start") {
	// The build may have taken a minute: somebody else may listen by now.
	await requireFree(port);
	const child = startChild(nodeProgram(), [NEXT, mode, "-H", LOOPBACK, "-p", String(port)], {
		cwd: ROOT,
		// The app ends itself: Next would exit before Telegram sessions are given back.
		env: { ...env, NODE_ENV: mode === "dev" ? "development" : "production", NEXT_MANUAL_SIG_HANDLE: "1" },
		// Its banner would name the address a second time; what it logs stays visible.
		stdio: ["ignore", mode === "dev" ? "inherit" : "ignore", "inherit"],
	});
	/** @type {number | null} */
	let exitCode = null;
	const ended = new Promise((resolve) => {
		child.once("exit", (code) => {
			exitCode = code ?? 1;
			resolve(exitCode);
		});
	});
	const url = `http://${LOOPBACK}:${port}`;
	const isUp = await waitUntil(async () => exitCode !== null || (await responds(url)), { timeoutMs: READY_MS });
	if (exitCode !== null)
		throw new Failure(`The app ended while it was starting (${exitCode}).`, "Its complaint stands above.");
	if (!isUp) throw new Failure(`The app did not answer at ${url} within ${READY_MS / 1_000} s.`);
	return { url, ended };
}

/** @param {string} url */
async function responds(url) {
	try {
		const response = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(5_000), redirect: "manual" });
		await response.body?.cancel();
		return true;
	} catch {
		return false;
	}
}
