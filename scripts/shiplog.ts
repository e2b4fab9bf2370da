import { Command, CommanderError } from "commander";
import { printFailure } from "./cli/print-failure";

/** Each command with what it pulls in, loaded only when it is the one asked for: a start costs seconds otherwise. */
const COMMANDS: Readonly<Record<string, () => Promise<(program: Command) => void>>> = {
	import: async () => (await import("./cli/import-command")).addImportCommand,
	groups: async () => (await import("./cli/groups-command")).addGroupsCommand,
	metrics: async () => (await import("./cli/metrics-command")).addMetricsCommand,
	rollups: async () => (await import("./cli/rollups-command")).addRollupsCommand,
	labels: async () => (await import("./cli/labels-command")).addLabelsCommand,
	evidence: async () => (await import("./cli/evidence-command")).addEvidenceCommand,
	recap: async () => (await import("./cli/recap-command")).addRecapCommand,
	query: async () => (await import("./cli/query-command")).addQueryCommand,
	search: async () => (await import("./cli/search-command")).addSearchCommand,
	jobs: async () => (await import("./cli/jobs-command")).addJobsCommand,
	telegram: async () => (await import("./cli/telegram-command")).telegramCommand(process.argv[3] ?? ""),
};

/** The command line: a thin door to the same services the dashboard calls. `asked` is the first word typed. */
async function buildProgram(asked: string): Promise<Command> {
	const program = new Command("shiplog")
		.description("Weekly recaps of a Telegram group, number by number.")
		.showHelpAfterError("(run with --help for the commands and their options)")
		.exitOverride();
	const wanted = COMMANDS[asked];
	for (const load of wanted === undefined ? Object.values(COMMANDS) : [wanted]) (await load())(program);
	return program;
}

try {
	await (await buildProgram(process.argv[2] ?? "")).parseAsync(process.argv);
} catch (error) {
	// Commander has already printed its own usage errors and help.
	if (error instanceof CommanderError) process.exitCode = error.exitCode;
	else {
		printFailure(error);
		process.exitCode = 1;
	}
}
