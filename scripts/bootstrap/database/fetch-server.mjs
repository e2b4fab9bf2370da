import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../failure.mjs";
import { CACHE } from "../paths.mjs";
import { runCommand, tryCommand } from "../process/run-command.mjs";
import { showStep } from "../progress.mjs";
import { findUnpacked } from "./find-unpacked.mjs";

/** Debian's and newer Ubuntus' name, then that of Ubuntu 22.04. */
const PACKAGES = ["mariadb-server-core", "mariadb-server-core-10.6"];
const SIZE_POLL_MS = 300;

/**
 * Fetches MariaDB with its libraries from the distribution's own sources and unpacks it into this folder: no root,
 * nothing installed, no service. Throws a Failure that names the other ways where the system has no apt.
 * @returns {Promise<import("./find-installed.mjs").Installation>}
 */
export async function fetchServer() {
	const unpacked = join(CACHE, "mariadb");
	await requireApt();
	await showStep("Fetching MariaDB", async (report) => {
		const work = join(CACHE, `mariadb.${process.pid}.new`);
		try {
			const archives = await download(join(work, "apt"), report);
			report(null, "unpacking");
			const tree = join(work, "tree");
			mkdirSync(tree, { recursive: true });
			for (const archive of archives) await runCommand("dpkg-deb", ["-x", archive, tree]);
			rmSync(unpacked, { recursive: true, force: true });
			renameSync(tree, unpacked);
		} finally {
			rmSync(work, { recursive: true, force: true });
		}
	});
	const installation = findUnpacked();
	if (!installation) throw noServer("The fetched MariaDB is not complete.");
	return installation;
}

async function requireApt() {
	for (const program of ["apt-get", "dpkg-deb"]) {
		const { exitCode } = await tryCommand(program, ["--version"]);
		if (exitCode !== 0) throw noServer("No database server here, and no apt to fetch one with.");
	}
}

/**
 * @param {string} home a private state of apt: with an empty list of installed packages it counts every library in
 * @param {(share: number | null, detail?: string) => void} report
 */
async function download(home, report) {
	const archives = join(home, "cache", "archives");
	mkdirSync(join(home, "state", "lists", "partial"), { recursive: true });
	mkdirSync(join(archives, "partial"), { recursive: true });
	writeFileSync(join(home, "status"), "");
	const options = aptOptions(home);
	report(null, "reading the package lists");
	// One stale source (a third party's, an expired one) must not stop us: the next step tells whether the package is known.
	const update = await tryCommand("apt-get", [...options, "update"]);
	const { name, bytes } = await choosePackage(options, update.stderr);
	const poll = setInterval(() => report(Math.min(0.99, sizeOf(archives) / bytes)), SIZE_POLL_MS);
	try {
		await runCommand("apt-get", [...options, "--yes", "--download-only", "install", name]);
	} finally {
		clearInterval(poll);
	}
	return readdirSync(archives)
		.filter((file) => file.endsWith(".deb"))
		.map((file) => join(archives, file));
}

/**
 * @param {string[]} options
 * @param {string} complaint what the update said, for the error
 */
async function choosePackage(options, complaint) {
	for (const name of PACKAGES) {
		const { exitCode, stdout } = await tryCommand("apt-get", [...options, "--yes", "--print-uris", "install", name]);
		const sizes = [...stdout.matchAll(/^'\S+' \S+ (\d+)/gm)].map((match) => Number(match[1]));
		if (exitCode === 0 && sizes.length > 0) return { name, bytes: sizes.reduce((sum, size) => sum + size, 0) };
	}
	const reason = complaint.trim().split("\n").at(-1) || "the package is unknown to it";
	throw noServer(`apt could not find MariaDB: ${reason}.`);
}

/** @param {string} home */
function aptOptions(home) {
	const settings = {
		"Dir::State": join(home, "state"),
		"Dir::State::lists": join(home, "state", "lists"),
		"Dir::State::status": join(home, "status"),
		"Dir::Cache": join(home, "cache"),
		"Dir::Cache::archives": join(home, "cache", "archives"),
		"Debug::NoLocking": "1",
		// As root apt drops to a user of its own, who may not enter this folder.
		"APT::Sandbox::User": "root",
		"APT::Install-Recommends": "false",
		"APT::Keep-Downloaded-Packages": "true",
		"Acquire::Languages": "none",
		"Acquire::Retries": "2",
	};
	return ["-q", ...Object.entries(settings).flatMap(([name, value]) => ["-o", `${name}=${value}`])];
}

/** @param {string} folder */
function sizeOf(folder) {
	const files = [folder, join(folder, "partial")].flatMap((at) => readdirSync(at).map((name) => join(at, name)));
	return files.reduce((sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0);
}

/** @param {string} message */
function noServer(message) {
	return new Failure(
		message,
		"Start one and set DATABASE_URL=mysql://root:secret@127.0.0.1:3306/shiplog, for example with " +
			"`docker run -d -p 127.0.0.1:3306:3306 -e MARIADB_ROOT_PASSWORD=secret mariadb:10.11` or `brew install mariadb`.",
	);
}
