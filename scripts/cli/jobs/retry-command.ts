import type { Command } from "commander";
import { retryRun } from "@/lib/services/jobs/retry-run";
import { withContext } from "../with-context";
import { type AwaitFlags, answerAsked } from "./await-event";

/** `shiplog jobs retry RUN`: the same again, with the data it had. */
export function addRetryCommand(parent: Command): void {
	parent
		.command("retry")
		.description("ask for a failed or called-off run again, with the data it had")
		.argument("<run>", "id of the run, as `shiplog jobs list` prints it")
		.option("--wait", "wait until it is over, and tell what came of it")
		.option("--json", "print one JSON object")
		.action((runId: string, flags: AwaitFlags) =>
			withContext("jobs retry", async (ctx) => answerAsked(ctx, (await retryRun(ctx, { runId })).eventId, flags)),
		);
}
