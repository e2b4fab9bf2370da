import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { findOnPath } from "../process/find-on-path.mjs";
import { tryCommand } from "../process/run-command.mjs";
import { say } from "../progress.mjs";
import { isSupported, parseServerVersion } from "./server-version.mjs";

/**
 * A server program and how to run it.
 * @typedef {object} Installation
 * @property {string} program
 * @property {string[]} loader what stands before the program: the dynamic loader it came with, or nothing
 * @property {string | null} prefix folder given as --basedir, null to keep the compiled one
 * @property {string | null} share folder of the system tables' SQL and the error messages (MariaDB)
 * @property {"MariaDB" | "MySQL"} kind
 */

const PROGRAMS = ["mariadbd", "mysqld"];
/** Where Debian puts servers: not on the path of an ordinary user. */
const MORE_FOLDERS = ["/usr/sbin", "/usr/local/sbin"];
export const SYSTEM_TABLES = ["mariadb_system_tables.sql", "mysql_system_tables.sql"];

/**
 * The servers installed on this machine that are new enough, MariaDB first.
 * @returns {Promise<Installation[]>}
 */
export async function findInstalled() {
	/** @type {Map<string, Installation>} */
	const found = new Map();
	for (const name of PROGRAMS) {
		const program = findOnPath(name, MORE_FOLDERS);
		const installation = program ? await inspect(realpathSync(program)) : null;
		if (installation) found.set(installation.program, installation);
	}
	return [...found.values()];
}

/**
 * @param {string} program
 * @returns {Promise<Installation | null>}
 */
async function inspect(program) {
	const { exitCode, stdout } = await tryCommand(program, ["--no-defaults", "--version"]);
	const version = exitCode === 0 ? parseServerVersion(stdout) : null;
	if (!version) return null;
	if (!isSupported(version)) {
		say(`Passing over ${program}: ${version.kind} ${version.numbers.join(".")} is too old.`);
		return null;
	}
	const share = findShare(dirname(dirname(program)));
	if (version.kind === "MariaDB" && !share) return null;
	return { program, loader: [], prefix: null, share, kind: version.kind };
}

/**
 * The folder under `prefix` with MariaDB's system tables; 11.8 renamed it.
 * @param {string} prefix
 */
export function findShare(prefix) {
	const candidates = ["share/mariadb", "share/mysql", "share"].map((folder) => join(prefix, folder));
	return candidates.find((folder) => SYSTEM_TABLES.some((file) => existsSync(join(folder, file)))) ?? null;
}
