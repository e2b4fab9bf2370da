import { rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { OWN_JOBS } from "../child-env.mjs";
import { Failure } from "../failure.mjs";
import { dataDir, runningDemoFile } from "../paths.mjs";
import { onEnd } from "../process/lifetime.mjs";
import { say } from "../progress.mjs";
import { buildApp } from "../setup/build-app.mjs";
import { prepareMachine } from "../setup/prepare-machine.mjs";
import { runStage } from "../setup/run-stage.mjs";
import { serveApp } from "../setup/serve-app.mjs";
import { serveTelegram } from "../setup/serve-telegram.mjs";

/** @typedef {import("../../demo/demo-result").DemoResult} DemoResult */
/** @typedef {import("../../demo/demo-result").LiveResult} LiveResult */
/** @typedef {{ filled: DemoResult, live: LiveResult, telegram: import("../setup/serve-telegram.mjs").TelegramReady }} Demo */

/**
 * A filled workspace from nothing: the sample community, or any export with `--export PATH`, beside a second community that
 * is collected live from a Telegram server of the demo's own.
 * @param {string[]} args
 */
export async function demo(args) {
	const stageArgs = readArgs(args);
	const { port, env } = await prepareMachine();
	const clock = join(dataDir(), "demo-clock");
	const serverArgs = ["--home", join(dataDir(), "telegram"), "--clock-file", clock];
	const telegram = await serveTelegram("tests/telegram-server/serve.ts", serverArgs, "demo");
	const demoEnv = { ...OWN_JOBS, ...telegram.env, SHIPLOG_DEMO_CLOCK: clock };
	const liveEnv = { ...env, ...demoEnv };
	// The build uses one core and no database, the import the other.
	const [demo] = await Promise.all([fill(stageArgs, env, liveEnv, telegram.ready), buildApp(env)]);
	const app = await serveApp(port, liveEnv);
	announce({ env: demoEnv, controlPort: telegram.ready.controlPort, group: demo.live.slug });
	say(describe(demo, env.SHIPLOG_URL || app.url));
	return app.ended;
}

/** Lets `npm run demo:monday` find this demo while it runs. @param {object} running */
function announce(running) {
	const file = runningDemoFile();
	writeFileSync(file, JSON.stringify(running), { mode: 0o600 });
	onEnd(async () => rmSync(file, { force: true }));
}

/**
 * @param {readonly string[]} stageArgs
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.ProcessEnv} liveEnv
 * @param {import("../setup/serve-telegram.mjs").TelegramReady} telegram
 * @returns {Promise<Demo>}
 */
async function fill(stageArgs, env, liveEnv, telegram) {
	const filled = await runStage("Filling the workspace", "scripts/demo/demo.ts", stageArgs, env);
	const liveArgs = ["--stage", JSON.stringify(telegram)];
	const live = await runStage("Collecting from Telegram", "scripts/demo/live.ts", liveArgs, liveEnv);
	return { filled: /** @type {DemoResult} */ (filled), live: /** @type {LiveResult} */ (live), telegram };
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
 * @param {Demo} demo
 * @param {string} url
 */
function describe({ filled, live, telegram }, url) {
	const { imported, picture, shareSlug, owner } = filled;
	const { chat, messages, inserted, updated } = imported;
	const news = inserted + updated === 0 ? "nothing new" : `${inserted} rows added, ${updated} changed`;
	const signIn = owner.password ? `${owner.email}  ${owner.password}` : "the owner account you created";
	return [
		"",
		`  ${chat.title}: ${messages} messages, ${news}`,
		`  ${live.title}: ${live.messages} rows over MTProto, watched live`,
		`  Address   ${url}`,
		`  Sign-in   ${signIn}`,
		`  Recap     ${picture}`,
		`  Posted    ${live.picture ?? `week of ${live.weekStart}: ${live.state}`}`,
		`  Share     ${url}/r/${shareSlug}`,
		`  Telegram  127.0.0.1:${telegram.port}, phone ${telegram.phone}, code ${telegram.code}, password ${telegram.password}`,
		"",
		"  npm run demo:monday, in another terminal, moves the clock to Monday: the week closes and its recap is posted.",
		"  Ctrl-C stops it.",
		"",
	].join("\n");
}
