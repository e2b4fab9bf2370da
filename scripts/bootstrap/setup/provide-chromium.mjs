import { Failure } from "../failure.mjs";
import { findOnPath } from "../process/find-on-path.mjs";
import { tryCommand } from "../process/run-command.mjs";
import { showStep } from "../progress.mjs";

const PROGRAMS = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/**
 * A Chromium for the browser tests: SHIPLOG_CHROMIUM, one on the path, or Debian's, installed when this user may.
 * @returns {Promise<string>} the path of its program
 */
export async function provideChromium() {
	const found = process.env.SHIPLOG_CHROMIUM || findChromium();
	if (found) return found;
	await showStep("Installing Chromium", installChromium);
	const installed = findChromium();
	if (!installed) throw noChromium("Chromium was installed but is not on the path.");
	return installed;
}

function findChromium() {
	return PROGRAMS.map((name) => findOnPath(name)).find((path) => path !== null);
}

async function installChromium() {
	const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
	const mayInstall = await tryCommand(...split([...asRoot, "apt-get", "--version"]));
	if (mayInstall.exitCode !== 0) throw noChromium("The browser tests need Chromium, and this user may not install it.");
	const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
	// A stale source among several is no obstacle: the installation tells.
	await tryCommand(...split([...asRoot, "apt-get", "-q", "update"]), { env });
	const install = ["apt-get", "-q", "-y", "--no-install-recommends", "install", "chromium"];
	const { exitCode, stderr } = await tryCommand(...split([...asRoot, ...install]), { env });
	if (exitCode !== 0) throw noChromium(`apt could not install Chromium: ${stderr.trim().split("\n").at(-1)}`);
}

/**
 * @param {string[]} line
 * @returns {[string, string[]]}
 */
function split([command = "", ...args]) {
	return [command, args];
}

/** @param {string} message */
function noChromium(message) {
	return new Failure(message, "Run `sudo apt-get install chromium`, or name a program in SHIPLOG_CHROMIUM.");
}
