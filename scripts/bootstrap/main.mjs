import { describeFailure } from "./failure.mjs";
import { loadEnvFile } from "./load-env-file.mjs";
import { endOrphans } from "./process/children.mjs";
import { endOnSignals, hasBeenAskedToEnd, undoAll } from "./process/lifetime.mjs";
import { say } from "./progress.mjs";

/**
 * Runs a command from its first line to its exit code: settings read, signals obeyed, what it started stopped, its failure
 * printed as one line.
 * @param {() => Promise<number>} command answers the exit code
 */
export async function runMain(command) {
	endOnSignals();
	let exitCode = 1;
	try {
		loadEnvFile();
		await endOrphans();
		exitCode = await command();
	} catch (error) {
		if (!hasBeenAskedToEnd()) say(describeFailure(error));
	}
	// A signal handler is already on its way out with its own code.
	if (hasBeenAskedToEnd()) return;
	await undoAll();
	process.exit(exitCode);
}
