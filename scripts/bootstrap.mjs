// From a bare machine to a running Shiplog. Node's own modules only: nothing is installed when this starts.
import { demo } from "./bootstrap/commands/demo.mjs";
import { demoMonday } from "./bootstrap/commands/demo-monday.mjs";
import { dev } from "./bootstrap/commands/dev.mjs";
import { run } from "./bootstrap/commands/run.mjs";
import { serveE2e } from "./bootstrap/commands/serve-e2e.mjs";
import { start } from "./bootstrap/commands/start.mjs";
import { telegramServe } from "./bootstrap/commands/telegram-serve.mjs";
import { test } from "./bootstrap/commands/test.mjs";
import { Failure } from "./bootstrap/failure.mjs";
import { runMain } from "./bootstrap/main.mjs";

/** @type {Readonly<Record<string, (args: string[]) => Promise<number>>>} */
const COMMANDS = {
	demo,
	"demo-monday": demoMonday,
	start,
	dev,
	test,
	run,
	"serve-e2e": serveE2e,
	"telegram-serve": telegramServe,
};

await runMain(async () => {
	const [name = "", ...args] = process.argv.slice(2);
	const command = COMMANDS[name];
	if (!command) throw new Failure(`"${name}" is no command.`, `Use one of ${Object.keys(COMMANDS).join(", ")}.`);
	return command(args);
});
