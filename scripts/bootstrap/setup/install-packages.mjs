import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Failure } from "../failure.mjs";
import { BIN, ROOT } from "../paths.mjs";
import { readTextIfThere, writePrivateFile } from "../private-file.mjs";
import { tryCommand } from "../process/run-command.mjs";
import { showStep } from "../progress.mjs";

const STAMP = join(ROOT, "node_modules", ".installed-lock");

/** Installs the packages when those present are not the lock file's. */
export async function installPackages() {
	if (existsSync(BIN) && readTextIfThere(STAMP) === lockDigest()) return;
	await showStep("Installing packages", async () => {
		const { exitCode, stdout, stderr } = await tryCommand(
			"npm",
			["ci", "--include=dev", "--include=optional", "--loglevel=error"],
			{
				env: envForNpm(),
			},
		);
		if (exitCode !== 0)
			throw new Failure(`npm ci failed (${exitCode}):\n${stderr.trim() || stdout.trim()}`, "See the lines above.");
		markInstalled();
	});
}

/** Remembers which lock file node_modules was made from. */
export function markInstalled() {
	writePrivateFile(STAMP, `${lockDigest()}\n`);
}

function lockDigest() {
	const lock = readFileSync(join(ROOT, "package-lock.json"));
	return createHash("sha256").update(lock).update(`${process.platform}-${process.arch}`).digest("hex");
}

/**
 * npm must not run on the Node of the folder it is about to delete.
 * @returns {NodeJS.ProcessEnv}
 */
function envForNpm() {
	const path = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== BIN);
	return { ...process.env, PATH: path.join(delimiter) };
}
