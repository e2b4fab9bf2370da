import { join } from "node:path";
import { LOOPBACK } from "../process/ports.mjs";

/**
 * What initialising and running have in common.
 * @param {import("./find-installed.mjs").Installation} installation
 * @param {string} data
 */
export function baseFlags({ kind, prefix, share }, data) {
	return [
		"--no-defaults",
		`--datadir=${data}`,
		...(prefix ? [`--basedir=${prefix}`] : []),
		...(kind === "MariaDB" && share
			? [`--lc-messages-dir=${share}`, `--character-sets-dir=${join(share, "charsets")}`]
			: []),
		// The server refuses root unless told so.
		...(process.getuid?.() === 0 ? ["--user=root"] : []),
		"--innodb-buffer-pool-size=128M",
	];
}

/**
 * Flags of a small server for one machine: loopback only and no socket file, UTC, no binary log, a commit safe against a
 * crash of the program (a power cut may lose the last second).
 * @param {import("./find-installed.mjs").Installation} installation
 * @param {{ data: string, port: number, initFile: string }} places
 */
export function runFlags(installation, { data, port, initFile }) {
	return [
		...baseFlags(installation, data),
		`--bind-address=${LOOPBACK}`,
		`--port=${port}`,
		"--socket=",
		`--init-file=${initFile}`,
		"--skip-name-resolve",
		"--skip-log-bin",
		"--performance-schema=OFF",
		"--innodb-flush-log-at-trx-commit=2",
		"--local-infile=1",
		"--character-set-server=utf8mb4",
		"--collation-server=utf8mb4_bin",
		"--default-time-zone=+00:00",
		"--transaction-isolation=READ-COMMITTED",
		"--max-connections=100",
		"--table-open-cache=400",
		...(installation.kind === "MariaDB"
			? ["--innodb-log-file-size=64M", "--aria-pagecache-buffer-size=8M", "--key-buffer-size=1M"]
			: ["--mysqlx=OFF", "--innodb-redo-log-capacity=128M", "--secure-file-priv="]),
	];
}
