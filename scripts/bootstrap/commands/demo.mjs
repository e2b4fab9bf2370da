import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { Failure } from "../failure.mjs";
import { say } from "../progress.mjs";
import { buildApp } from "../setup/build-app.mjs";
import { prepareMachine } from "../setup/prepare-machine.mjs";
import { runStage } from "../setup/run-stage.mjs";
import { serveApp } from "../setup/serve-app.mjs";

/** @typedef {import("../../demo/demo-result").DemoResult} DemoResult */

/**
 * A filled workspace from nothing: the sample community, or any export with `--export PATH`.
 * @param {string[]} args
 */
export async function demo(args) {
	const stageArgs = readArgs(args);
	const { port, env } = await prepareMachine();
	// The build uses one core and no database, the import the other.
	const [filled] = await Promise.all([
		runStage("Filling the workspace", "scripts/demo/demo.ts", stageArgs, env),
		buildApp(env),
	]);
	const app = await serveApp(port, env);
	say(describe(/** @type {DemoResult} */ (filled), env.SHIPLOG_URL || app.url));
	return app.ended;
}

/** Paths are relative to where the person typed them; npm moves to the root but says where that was. @param {string[]} args */
function readArgs(args) {
	const options = /** @type {const} */ ({
		export: { type: "string" },
		chat: { type: "string" },
		timezone: { type: "string" },
	});
	try {
		const { values } = parseArgs({ args, options });
		const path =
			values.export === undefined ? undefined : resolve(process.env.INIT_CWD ?? process.cwd(), values.export);
		return Object.entries({ ...values, export: path }).flatMap(([name, value]) => (value ? [`--${name}`, value] : []));
	} catch (error) {
		throw new Failure(
			/** @type {Error} */ (error).message.split(". ")[0] ?? "",
			"Use npm run demo -- --export PATH [--chat ID|NAME] [--timezone IANA].",
		);
	}
}

/**
 * @param {DemoResult} filled
 * @param {string} url
 */
function describe({ imported, picture, shareSlug, owner }, url) {
	const { chat, messages, inserted, updated } = imported;
	const news = inserted + updated === 0 ? "nothing new" : `${inserted} rows added, ${updated} changed`;
	const signIn = owner.password ? `${owner.email}  ${owner.password}` : "the owner account you created";
	return [
		"",
		`  ${chat.title}: ${messages} messages, ${news}`,
		`  Address   ${url}`,
		`  Sign-in   ${signIn}`,
		`  Recap     ${picture}`,
		`  Share     ${url}/r/${shareSlug}`,
		"",
		"  Ctrl-C stops it.",
		"",
	].join("\n");
}
