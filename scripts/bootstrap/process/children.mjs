import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../failure.mjs";
import { dataDir } from "../paths.mjs";
import { hasBeenAskedToEnd, onEnd } from "./lifetime.mjs";
import { identify, isRunning } from "./process-identity.mjs";
import { stopProcess } from "./stop-process.mjs";

/** @typedef {{ child: import("./process-identity.mjs").ProcessIdentity, parent: import("./process-identity.mjs").ProcessIdentity }} Kinship */

/** One file a child, so that the next command can end what a killed one left behind. */
const ledger = () => join(dataDir(), "run", "children");

/**
 * Starts a program that ends with this process, whichever way it ends.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} options
 */
export function startChild(command, args, options) {
	if (hasBeenAskedToEnd()) throw new Failure("Stopped.");
	const child = spawn(command, args, options);
	const pid = child.pid;
	if (pid === undefined) return child;
	const identity = identify(pid);
	const path = join(ledger(), `${pid}.json`);
	mkdirSync(ledger(), { recursive: true });
	writeFileSync(path, JSON.stringify({ child: identity, parent: identify() }));
	child.once("exit", () => rmSync(path, { force: true }));
	onEnd(async () => {
		await stopProcess(identity);
		rmSync(path, { force: true });
	});
	return child;
}

/** Ends the children of commands that were killed: they hold ports and memory. */
export async function endOrphans() {
	for (const name of listLedger()) {
		const path = join(ledger(), name);
		const kinship = readKinship(path);
		if (kinship && isRunning(kinship.parent)) continue;
		if (kinship) await stopProcess(kinship.child);
		rmSync(path, { force: true });
	}
}

function listLedger() {
	try {
		return readdirSync(ledger());
	} catch {
		return [];
	}
}

/**
 * @param {string} path
 * @returns {Kinship | null}
 */
function readKinship(path) {
	try {
		return JSON.parse(readFileSync(path, "utf8"));
	} catch {
		return null;
	}
}
