import { say } from "../progress.mjs";
import { buildApp } from "../setup/build-app.mjs";
import { prepareMachine } from "../setup/prepare-machine.mjs";
import { runStage } from "../setup/run-stage.mjs";
import { serveApp } from "../setup/serve-app.mjs";

/** Serves the workspace as it is; the first visit to an empty one creates the owner. */
export async function start() {
	const { port, env } = await prepareMachine();
	const prepared = await runStage("Preparing the database", "scripts/stages/prepare-database.ts", [], env);
	await buildApp(env);
	const app = await serveApp(port, env);
	const { hasOwner } = /** @type {{ hasOwner: boolean }} */ (prepared);
	const invitation = hasOwner ? "sign in with your account" : "the first visit creates the owner account";
	say(`\n  Address   ${env.SHIPLOG_URL || app.url}  (${invitation})\n\n  Ctrl-C stops it.\n`);
	return app.ended;
}
