import { Argument, type Command } from "commander";
import { RUNNABLE_JOBS, type RunRequest } from "@/lib/dashboard/jobs-contract";
import { requestRun } from "@/lib/services/jobs/request-run";
import { withContext } from "../with-context";
import { type AwaitFlags, answerAsked } from "./await-event";

interface RunFlags extends AwaitFlags {
	readonly group?: string;
	readonly week?: string;
}

/** `shiplog jobs run FUNCTION`: work out of turn. */
export function addRunCommand(parent: Command): void {
	parent
		.command("run")
		.description("ask for work out of turn; it begins soon, or once somebody drives the jobs")
		.addArgument(new Argument("<function>", "the job").choices([...RUNNABLE_JOBS]))
		.option("--group <group>", "slug of the group it is about")
		.option("--week <date>", "Monday of the week it is about (default: the newest that is over)")
		.option("--wait", "wait until it is over, and tell what came of it")
		.option("--json", "print one JSON object")
		.action((functionId: RunRequest["functionId"], { group, week, ...flags }: RunFlags) =>
			withContext("jobs run", async (ctx) => {
				const about = { ...(group === undefined ? {} : { group }), ...(week === undefined ? {} : { week }) };
				const { eventId } = await requestRun(ctx, { functionId, ...about });
				await answerAsked(ctx, eventId, flags);
			}),
		);
}
