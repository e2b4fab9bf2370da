import type { JobRun } from "@/lib/domain/job-run";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "@/lib/services/context";
import { listRunCards } from "@/lib/services/dashboard/jobs/list-run-cards";
import { tellRunnerState } from "@/lib/services/jobs/tell-runner-state";
import { waitForRun } from "@/lib/services/jobs/wait-for-run";
import { untilStopped } from "../telegram/until-stopped";
import { progressLine } from "./print-run";
import { warnOfRunner } from "./warn-of-runner";

export interface AwaitFlags {
	readonly wait?: boolean;
	readonly json?: boolean;
}

/** Says that something was asked for; with `--wait`, what comes of it as well. Exit code 1 when that is not good. */
export async function answerAsked(ctx: ServiceContext, eventId: string, { wait, json }: AwaitFlags): Promise<void> {
	if (!wait) {
		await warnOfRunner(ctx);
		process.stdout.write(json ? `${JSON.stringify({ eventId })}\n` : `Asked for (${eventId}).\n`);
		return;
	}
	const { problem } = await tellRunnerState(ctx);
	if (problem !== null) throw new AppError("upstream_unavailable", problem.message, { hint: problem.hint });
	const run = await untilStopped((signal) =>
		waitForRun(ctx, { eventId, signal, onChange: (changed) => void tell(ctx, changed) }),
	);
	if (json) process.stdout.write(`${JSON.stringify(run, null, 2)}\n`);
	else for (const card of await listRunCards(ctx, [run])) process.stdout.write(`${progressLine(card)}\n`);
	if (run.state !== "completed") process.exitCode = 1;
}

/** Progress goes to standard error: standard output stays the answer of the command. */
async function tell(ctx: ServiceContext, run: JobRun): Promise<void> {
	if (run.endedAt !== null) return;
	for (const card of await listRunCards(ctx, [run])) process.stderr.write(`${progressLine(card)}\n`);
}
