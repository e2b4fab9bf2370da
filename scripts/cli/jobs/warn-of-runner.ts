import type { ServiceContext } from "@/lib/services/context";
import { tellRunnerState } from "@/lib/services/jobs/tell-runner-state";

/** Says on standard error when nothing drives the jobs. Answers whether that is so. */
export async function warnOfRunner(ctx: ServiceContext): Promise<boolean> {
	const { problem } = await tellRunnerState(ctx);
	if (problem !== null) process.stderr.write(`shiplog: ${problem.message}\n  ${problem.hint}\n`);
	return problem !== null;
}
