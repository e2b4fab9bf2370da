import { existsSync, readFileSync } from "node:fs";
import { childEnv } from "../child-env.mjs";
import { acquireDatabase } from "../database/acquire-database.mjs";
import { Failure } from "../failure.mjs";
import { runningDemoFile } from "../paths.mjs";
import { say } from "../progress.mjs";
import { runStage } from "../setup/run-stage.mjs";

/** @typedef {import("../../demo/demo-result").MovedClock} MovedClock */

/** Moves the running demo's clock past Sunday midnight and shows the recap that its jobs then post by themselves. */
export async function demoMonday() {
	const running = runningDemo();
	const databaseUrl = await acquireDatabase();
	const env = { ...childEnv({ databaseUrl }), ...running.env };
	const { SHIPLOG_DEMO_CLOCK: clock } = running.env;
	const args = ["--clock", clock, "--control", String(running.controlPort), "--group", running.group];
	const moved = await runStage("Moving the clock past Sunday midnight", "scripts/demo/move-clock.ts", args, env);
	say(describe(/** @type {MovedClock} */ (moved)));
	return 0;
}

/** @returns {{ env: { SHIPLOG_DEMO_CLOCK: string } & Record<string, string>, controlPort: number, group: string }} */
function runningDemo() {
	const file = runningDemoFile();
	if (!existsSync(file)) throw new Failure("The demo is not running.", "Start it in another terminal: npm run demo.");
	return JSON.parse(readFileSync(file, "utf8"));
}

/** @param {MovedClock} moved */
function describe({ title, weekStart, now, messageId, caption, picture, seconds, run }) {
	return [
		"",
		`  ${title}: it is ${now}`,
		`  The recap of the week from ${weekStart} came by itself after ${seconds.toFixed(1)} s, message ${messageId}`,
		...(run === null ? [] : [`  Run       ${run.job} ${run.id}, started by ${run.event}: ${run.state}`]),
		`  Picture   ${picture}`,
		"",
		...caption.split("\n").map((line) => `  | ${line}`),
		"",
	].join("\n");
}
