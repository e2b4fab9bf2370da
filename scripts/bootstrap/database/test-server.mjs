import { join } from "node:path";
import { testDir } from "../paths.mjs";
import { undoAll } from "../process/lifetime.mjs";
import { acquireDatabase } from "./acquire-database.mjs";

/** Folder of the server the suites use: apart from the one with somebody's history. */
export function testServerHome() {
	return join(testDir(), "mariadb");
}

/**
 * Gives the suites of this process a server in DATABASE_URL. Answers how to give it back.
 * @returns {Promise<() => Promise<void>>}
 */
export async function provideTestServer() {
	process.env.DATABASE_URL = await acquireDatabase({ home: testServerHome() });
	return undoAll;
}
