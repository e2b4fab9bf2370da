import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { identify, isRunning } from "./process-identity.mjs";

/** A count of users that survives kill -9: one file a process, and a dead process's file counts for nothing. */
export class Leases {
	/** @param {string} folder */
	constructor(folder) {
		this.folder = folder;
	}

	/** Registers this process. */
	take() {
		mkdirSync(this.folder, { recursive: true });
		writeFileSync(this.#own(), JSON.stringify(identify()));
	}

	/** Gives this process's lease back. */
	release() {
		rmSync(this.#own(), { force: true });
	}

	/** How many living processes hold a lease; the files of dead ones are swept. */
	count() {
		let living = 0;
		for (const name of this.#names()) {
			const path = join(this.folder, name);
			if (isHeld(path)) living += 1;
			else rmSync(path, { force: true });
		}
		return living;
	}

	#own() {
		return join(this.folder, `${process.pid}.json`);
	}

	#names() {
		try {
			return readdirSync(this.folder);
		} catch {
			return [];
		}
	}
}

/** @param {string} path */
function isHeld(path) {
	try {
		return isRunning(JSON.parse(readFileSync(path, "utf8")));
	} catch {
		return false;
	}
}
