import { Failure } from "../failure.mjs";
import { waitUntil } from "../process/wait-until.mjs";
import { readGreeting } from "./read-greeting.mjs";
import { parseServerVersion, requireSupported } from "./server-version.mjs";

/** A server started beside us (compose, CI) may need a moment. */
const ANSWER_MS = 10_000;

/**
 * Checks the server of DATABASE_URL before any long work: it answers, and it is new enough. Throws a Failure of one line.
 * Privileges show when the migrations run.
 * @param {string} url
 * @param {{ timeoutMs?: number }} [options]
 */
export async function requireAnswer(url, { timeoutMs = ANSWER_MS } = {}) {
	const address = addressOf(url);
	const place = "path" in address ? address.path : `${address.host}:${address.port}`;
	/** @type {Awaited<ReturnType<typeof readGreeting>>} */
	let greeting = null;
	await waitUntil(
		async () => {
			greeting = await readGreeting(address);
			return greeting !== null;
		},
		{ timeoutMs },
	);
	refuseSilence(greeting, place);
}

/**
 * @param {Awaited<ReturnType<typeof readGreeting>>} greeting
 * @param {string} place
 */
function refuseSilence(greeting, place) {
	if (!greeting) {
		throw new Failure(
			`No database server answers at ${place}.`,
			"Start it, correct DATABASE_URL, or unset DATABASE_URL to let Shiplog run its own.",
		);
	}
	if ("refusal" in greeting)
		throw new Failure(`The server at ${place} refused: ${greeting.refusal}.`, "Correct DATABASE_URL.");
	const version = parseServerVersion(greeting.version);
	if (version) requireSupported(version, `The server at ${place}`);
}

/**
 * @param {string} url
 * @returns {{ host: string, port: number } | { path: string }}
 */
function addressOf(url) {
	const parsed = URL.canParse(url) ? new URL(url) : null;
	if (parsed?.protocol !== "mysql:") {
		throw new Failure("DATABASE_URL is not a mysql:// URL.", "Write it as mysql://user:password@host:3306/shiplog.");
	}
	const path = parsed.searchParams.get("socketPath");
	if (path) return { path };
	return { host: parsed.hostname.replace(/^\[|\]$/g, ""), port: Number(parsed.port || 3306) };
}
