import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../failure.mjs";
import { keepSecret, readTextIfThere, writePrivateFile } from "../private-file.mjs";
import { findFreePort, isPortFree, LOOPBACK } from "../process/ports.mjs";
import { identify, isRunning } from "../process/process-identity.mjs";
import { stopProcess } from "../process/stop-process.mjs";
import { waitUntil } from "../process/wait-until.mjs";
import { MB, requireBytes } from "../require-bytes.mjs";
import { initialiseData } from "./initialise-data.mjs";
import { readGreeting } from "./read-greeting.mjs";
import { runFlags } from "./server-flags.mjs";

/**
 * Of the server now running, or of the last one. `program` and `kind` say whose data these are.
 * @typedef {{ server: import("../process/process-identity.mjs").ProcessIdentity, port: number, program: string, kind: string }} ServerState
 */

/** Long enough for InnoDB to repair itself after a kill on a slow disk. */
const READY_MS = 60_000;
/** A clean stop writes what is still in memory. */
const STOP_MS = 30_000;
/** Measured: 77 MB of files after the first start; a restart writes a temporary tablespace and the log of its repairs. */
const FIRST_START_BYTES = 120 * MB;
const RESTART_BYTES = 40 * MB;
const USER = "shiplog";

/** A server of our own whose data, password and log live in one folder. Callers hold that folder's lock. */
export class PrivateServer {
	/** @param {string} home */
	constructor(home) {
		this.home = home;
		this.data = join(home, "data");
		this.log = join(home, "server.log");
		this.stateFile = join(home, "server.json");
		this.passwordFile = join(home, "password");
		this.initFile = join(home, "init.sql");
	}

	/** Address and credentials of the running server. */
	get url() {
		const state = this.#readState();
		if (!state) throw new Failure("The private database server is not running.");
		const password = keepSecret(this.passwordFile);
		return `mysql://${USER}:${password}@${LOOPBACK}:${state.port}/shiplog`;
	}

	/** True when it runs and answers; a hung one is stopped. */
	async isUp() {
		const state = this.#readState();
		if (!state || !isRunning(state.server)) return false;
		if (await waitUntil(() => answers(state.port), { timeoutMs: READY_MS / 6 })) return true;
		await stopProcess(state.server, STOP_MS);
		return false;
	}

	/**
	 * Of these installations the ones fit for the data that is there, the one that ran last first: MySQL and MariaDB do not
	 * read each other's files.
	 * @param {readonly import("./find-installed.mjs").Installation[]} installations
	 */
	choose(installations) {
		const last = existsSync(this.data) ? this.#readState() : null;
		const fit = installations.filter(({ kind }) => !last || kind === last.kind);
		return fit.sort((a, b) => Number(b.program === last?.program) - Number(a.program === last?.program));
	}

	/**
	 * Starts it on the port it had before, or another when that one is taken.
	 * @param {import("./find-installed.mjs").Installation} installation
	 */
	async start(installation) {
		// A server short of room does not say so: it complains about its storage engine.
		requireBytes(this.home, existsSync(this.data) ? RESTART_BYTES : FIRST_START_BYTES);
		await initialiseData(installation, this.data);
		const lastPort = this.#readState()?.port;
		const port = lastPort && (await isPortFree(lastPort)) ? lastPort : await findFreePort();
		const server = this.#launch(installation, port);
		const isReady = await waitUntil(async () => !isRunning(server) || (await answers(port)), { timeoutMs: READY_MS });
		rmSync(this.initFile, { force: true });
		if (isReady && isRunning(server)) return;
		await stopProcess(server, STOP_MS);
		throw new Failure(`The private database server did not start:\n${this.#lastWords()}`, `Its log is ${this.log}.`);
	}

	/** Stops it and waits until its files are closed. */
	async stop() {
		const state = this.#readState();
		if (state) await stopProcess(state.server, STOP_MS);
	}

	/**
	 * @param {import("./find-installed.mjs").Installation} installation
	 * @param {number} port
	 */
	#launch(installation, port) {
		// Run at each start: a lost password file is a new password, not lost data.
		writePrivateFile(this.initFile, accountSql(keepSecret(this.passwordFile)));
		const flags = runFlags(installation, { data: this.data, port, initFile: this.initFile });
		const [command = "", ...args] = [...installation.loader, installation.program, ...flags];
		const log = openSync(this.log, "w", 0o600);
		// A session of its own: Ctrl-C in the terminal reaches us, and we stop it once nobody needs it.
		const child = spawn(command, args, { detached: true, stdio: ["ignore", log, log] });
		closeSync(log);
		child.unref();
		child.on("error", () => undefined);
		const server = identify(child.pid ?? 0);
		writePrivateFile(
			this.stateFile,
			JSON.stringify({ server, port, program: installation.program, kind: installation.kind }),
		);
		return server;
	}

	/** @returns {ServerState | null} */
	#readState() {
		try {
			return JSON.parse(readTextIfThere(this.stateFile) ?? "null");
		} catch {
			return null;
		}
	}

	#lastWords() {
		const lines = readFileSync(this.log, "utf8").trim().split("\n");
		const complaints = lines.filter((line) => /error/i.test(line));
		return (complaints.length > 0 ? complaints : lines).slice(-5).join("\n");
	}
}

/** @param {number} port */
async function answers(port) {
	const greeting = await readGreeting({ host: LOOPBACK, port }, 500);
	return greeting !== null && "version" in greeting;
}

/**
 * Our account, and no other way in: every account the server came with gets the same password or goes.
 * @param {string} password
 */
function accountSql(password) {
	return [
		`CREATE USER IF NOT EXISTS '${USER}'@'${LOOPBACK}' IDENTIFIED BY '${password}';`,
		`ALTER USER '${USER}'@'${LOOPBACK}' IDENTIFIED BY '${password}';`,
		`GRANT ALL PRIVILEGES ON *.* TO '${USER}'@'${LOOPBACK}' WITH GRANT OPTION;`,
		`ALTER USER 'root'@'localhost' IDENTIFIED BY '${password}';`,
		`DROP USER IF EXISTS 'root'@'127.0.0.1', 'root'@'::1';`,
		"",
	].join("\n");
}
