import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Failure } from "../failure.mjs";
import { runCommand } from "../process/run-command.mjs";
import { SYSTEM_TABLES } from "./find-installed.mjs";
import { baseFlags } from "./server-flags.mjs";

/** The order matters: the data goes into the tables. Help texts and the sys schema are left out: nobody here reads them. */
const SYSTEM_FILES = [
	SYSTEM_TABLES,
	["mariadb_performance_tables.sql", "mysql_performance_tables.sql"],
	["mariadb_system_tables_data.sql", "mysql_system_tables_data.sql"],
];

/** One statement a line: the bootstrap mode ends a statement at the line's end. Root gets its password at the first start. */
const PREAMBLE = [
	"create database if not exists mysql;",
	"use mysql;",
	"set @auth_root_socket=NULL;",
	"set @skip_auth_anonymous=1;",
];

/**
 * Makes the server's data folder: whole, or not at all. What a killed attempt left is thrown away.
 * @param {import("./find-installed.mjs").Installation} installation
 * @param {string} data
 */
export async function initialiseData(installation, data) {
	const parent = dirname(data);
	mkdirSync(parent, { recursive: true });
	sweepDrafts(parent, `${basename(data)}.new-`);
	if (existsSync(data)) return;
	const draft = `${data}.new-${process.pid}`;
	mkdirSync(draft, { mode: 0o700 });
	try {
		if (installation.kind === "MariaDB") await initialiseMariaDb(installation, draft);
		else await run(installation, [...baseFlags(installation, draft), "--initialize-insecure"]);
		renameSync(draft, data);
	} catch (error) {
		rmSync(draft, { recursive: true, force: true });
		throw error;
	}
}

/**
 * @param {import("./find-installed.mjs").Installation} installation
 * @param {string} data
 */
async function initialiseMariaDb(installation, data) {
	mkdirSync(join(data, "mysql"));
	const share = installation.share ?? "";
	const sql = SYSTEM_FILES.map((names) => {
		const name = names.find((candidate) => existsSync(join(share, candidate)));
		if (!name) throw new Failure(`MariaDB's ${names.join(" or ")} is missing in ${share}.`);
		return readFileSync(join(share, name), "utf8");
	});
	const flags = ["--bootstrap", "--innodb-log-file-size=64M", "--max_allowed_packet=32M", "--net_buffer_length=16K"];
	await run(installation, [...baseFlags(installation, data), ...flags], [...PREAMBLE, ...sql, ""].join("\n"));
}

/**
 * @param {import("./find-installed.mjs").Installation} installation
 * @param {string[]} flags
 * @param {string | null} [input]
 */
async function run({ loader, program }, flags, input = null) {
	const [command = program, ...args] = [...loader, program, ...flags];
	await runCommand(command, args, { input });
}

/**
 * @param {string} folder
 * @param {string} prefix
 */
function sweepDrafts(folder, prefix) {
	for (const name of readdirSync(folder)) {
		if (name.startsWith(prefix)) rmSync(join(folder, name), { recursive: true, force: true });
	}
}
