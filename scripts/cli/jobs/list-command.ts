import { type Command, Option } from "commander";
import { JOB_STATES, type JobState } from "@/lib/domain/job-run";
import type { ServiceContext } from "@/lib/services/context";
import { listRunCards } from "@/lib/services/dashboard/jobs/list-run-cards";
import { listRuns } from "@/lib/services/jobs/list-runs";
import { systemClock } from "@/lib/services/telegram/clock";
import { countOption } from "../telegram/option-values";
import { untilStopped } from "../telegram/until-stopped";
import { withContext } from "../with-context";
import { runLine } from "./print-run";
import { warnOfRunner } from "./warn-of-runner";

interface ListFlags {
	readonly state?: JobState;
	readonly function?: string;
	readonly group?: string;
	readonly limit: number;
	readonly watch?: boolean;
	readonly json?: boolean;
}

const LOOK_EVERY_MS = 1_000;

/** `shiplog jobs list`: runs, those that moved last first. */
export function addListCommand(parent: Command): void {
	parent
		.command("list")
		.description("list runs, those that moved last first")
		.addOption(new Option("--state <state>", "only those in this state").choices([...JOB_STATES]))
		.option("--function <id>", "only those of this job, e.g. publish-recap")
		.option("--group <group>", "only those about this group")
		.option("--limit <n>", "at most so many", countOption, 20)
		.option("--watch", "go on printing a line whenever a run moves, until stopped")
		.option("--json", "print a JSON array; with --watch an object a line")
		.action((flags: ListFlags) =>
			withContext("jobs list", async (ctx) => {
				await warnOfRunner(ctx);
				if (flags.watch) await untilStopped((signal) => watch(ctx, flags, signal));
				else await printOnce(ctx, flags);
			}),
		);
}

async function printOnce(ctx: ServiceContext, flags: ListFlags): Promise<void> {
	const runs = await listRuns(ctx, filterOf(flags));
	if (flags.json) process.stdout.write(`${JSON.stringify(runs, null, 2)}\n`);
	else if (runs.length === 0) process.stdout.write("No runs. Ask for one: shiplog jobs run collect-due-groups\n");
	else for (const card of await listRunCards(ctx, runs)) process.stdout.write(`${runLine(card)}\n`);
}

async function watch(ctx: ServiceContext, flags: ListFlags, signal: AbortSignal): Promise<void> {
	const told = new Map<string, string>();
	while (!signal.aborted) {
		const runs = await listRuns(ctx, filterOf(flags));
		for (const [at, card] of (await listRunCards(ctx, runs)).entries()) {
			const line = flags.json ? JSON.stringify(runs[at]) : runLine(card);
			if (told.get(card.runId) !== line) process.stdout.write(`${line}\n`);
			told.set(card.runId, line);
		}
		await systemClock.sleep(LOOK_EVERY_MS, signal).catch(() => undefined);
	}
}

function filterOf({ state, function: functionId, group, limit }: ListFlags): Parameters<typeof listRuns>[1] {
	return {
		limit,
		...(state === undefined ? {} : { states: [state] }),
		...(functionId === undefined ? {} : { functionIds: [functionId] }),
		...(group === undefined ? {} : { group }),
	};
}
