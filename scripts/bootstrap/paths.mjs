import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Root of the checkout. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Programs of the packages; `node` among them is the version the packages need. */
export const BIN = join(ROOT, "node_modules", ".bin");

/** What can be fetched again at any time. */
export const CACHE = join(ROOT, ".cache");

/** Folder of everything that must not be lost: the private server's data, pictures, uploads, credentials. */
export function dataDir() {
	return resolve(ROOT, process.env.SHIPLOG_DATA_DIR || ".data");
}

/** Folder of the suites' own server and files. */
export function testDir() {
	return join(ROOT, ".data", "test");
}

/** What a running demo says of itself to other commands; absent while none runs. */
export function runningDemoFile() {
	return join(dataDir(), "demo.json");
}
