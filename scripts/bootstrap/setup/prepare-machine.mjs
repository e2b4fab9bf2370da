import { childEnv } from "../child-env.mjs";
import { acquireDatabase } from "../database/acquire-database.mjs";
import { installPackages } from "./install-packages.mjs";
import { requireRoom } from "./require-room.mjs";
import { choosePort } from "./serve-app.mjs";

/**
 * Everything before the product's own programs can run. What can fail at once is checked before the long work.
 * @returns {Promise<{ port: number, env: NodeJS.ProcessEnv }>}
 */
export async function prepareMachine() {
	requireRoom();
	const port = await choosePort();
	// Packages and server come from different places: fetch them together.
	const [databaseUrl] = await Promise.all([acquireDatabase(), installPackages()]);
	return { port, env: childEnv({ databaseUrl, port }) };
}
