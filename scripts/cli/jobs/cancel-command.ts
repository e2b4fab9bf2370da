import type { Command } from "commander";
import { cancelRunCard } from "@/lib/services/dashboard/jobs/cancel-run-card";
import { withContext } from "../with-context";
import { progressLine } from "./print-run";
import { warnOfRunner } from "./warn-of-runner";

/** `shiplog jobs cancel RUN`: it ends with the step it is at. */
export function addCancelCommand(parent: Command): void {
	parent
		.command("cancel")
		.description("call a run off; it ends with the step it is at")
		.argument("<run>", "id of the run, as `shiplog jobs list` prints it")
		.option("--json", "print the run as one JSON object")
		.action((runId: string, { json }: { readonly json?: boolean }) =>
			withContext("jobs cancel", async (ctx) => {
				const card = await cancelRunCard(ctx, { runId });
				await warnOfRunner(ctx);
				process.stdout.write(json ? `${JSON.stringify(card, null, 2)}\n` : `${progressLine(card)}\n`);
			}),
		);
}
