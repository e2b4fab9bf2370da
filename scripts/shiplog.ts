import { Command, CommanderError } from "commander";
import { addGroupsCommand } from "./cli/groups-command";
import { addImportCommand } from "./cli/import-command";
import { addMetricsCommand } from "./cli/metrics-command";
import { printFailure } from "./cli/print-failure";
import { addRecapCommand } from "./cli/recap-command";

/** The command line: a thin door to the same services the dashboard calls. */
function buildProgram(): Command {
	const program = new Command("shiplog")
		.description("Weekly recaps of a Telegram group, number by number.")
		.showHelpAfterError("(run with --help for the commands and their options)")
		.exitOverride();
	addImportCommand(program);
	addGroupsCommand(program);
	addMetricsCommand(program);
	addRecapCommand(program);
	return program;
}

try {
	await buildProgram().parseAsync(process.argv);
} catch (error) {
	// Commander has already printed its own usage errors and help.
	if (error instanceof CommanderError) process.exitCode = error.exitCode;
	else {
		printFailure(error);
		process.exitCode = 1;
	}
}
