import { prepareMachine } from "../setup/prepare-machine.mjs";
import { runStage } from "../setup/run-stage.mjs";
import { serveApp } from "../setup/serve-app.mjs";

/** The development server on the same data as `npm start`. */
export async function dev() {
	const { port, env } = await prepareMachine();
	await runStage("Preparing the database", "scripts/stages/prepare-database.ts", [], env);
	const app = await serveApp(port, env, "dev");
	return app.ended;
}
