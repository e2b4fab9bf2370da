import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../failure.mjs";
import { dataDir } from "../paths.mjs";
import { Leases } from "../process/leases.mjs";
import { onEnd } from "../process/lifetime.mjs";
import { withLock } from "../process/with-lock.mjs";
import { say, showStep } from "../progress.mjs";
import { fetchServer } from "./fetch-server.mjs";
import { findInstalled } from "./find-installed.mjs";
import { findUnpacked } from "./find-unpacked.mjs";
import { PrivateServer } from "./private-server.mjs";
import { requireAnswer } from "./require-answer.mjs";

/**
 * The database to use: that of DATABASE_URL, else a private server that is started when this process is its first user
 * and stopped when it was the last.
 * @param {{ home?: string }} [options] folder of the private server
 * @returns {Promise<string>} its URL
 */
export async function acquireDatabase({ home = join(dataDir(), "mariadb") } = {}) {
	const given = process.env.DATABASE_URL;
	if (given) {
		await requireAnswer(given);
		return given;
	}
	const server = new PrivateServer(home);
	const leases = new Leases(join(home, "leases"));
	const lock = join(home, "lock");
	mkdirSync(home, { recursive: true, mode: 0o700 });
	return withLock(lock, async () => {
		leases.take();
		onEnd(() => release(server, leases, lock));
		if (!(await server.isUp())) await startFirstThatWorks(server);
		return server.url;
	});
}

/**
 * @param {PrivateServer} server
 * @param {Leases} leases
 * @param {string} lock
 */
async function release(server, leases, lock) {
	await withLock(lock, async () => {
		leases.release();
		if (leases.count() === 0) await server.stop();
	});
}

/** @param {PrivateServer} server */
async function startFirstThatWorks(server) {
	const unpacked = findUnpacked();
	for (const installation of server.choose([...(await findInstalled()), ...(unpacked ? [unpacked] : [])])) {
		try {
			return await showStep("Starting the database", () => server.start(installation));
		} catch (error) {
			// A distribution may confine its server to its own folders (AppArmor): the next candidate is not confined.
			if (!(error instanceof Failure) || installation === unpacked) throw error;
			say(`Passing over ${installation.program}: ${error.message}`);
		}
	}
	const fetched = await fetchServer();
	await showStep("Starting the database", () => server.start(fetched));
}
