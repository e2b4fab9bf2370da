import { z } from "zod";
import { findJobRun } from "@/db/queries/job-runs";
import { canViewGroups } from "@/lib/domain/access";
import type { JobRun } from "@/lib/domain/job-run";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";

export const RunRef = z.object({ runId: z.string().min(1).max(64) });

/** One run. Throws AppError `not_found`. */
export async function findRun(ctx: ServiceContext, input: z.input<typeof RunRef>): Promise<JobRun> {
	const { runId } = parseInput(RunRef, input);
	requireAccess(canViewGroups(ctx.actor));
	const run = await findJobRun(ctx.db, runId);
	if (run === null) {
		throw new AppError("not_found", "There is no such run.", { hint: "Ended runs are forgotten after a while." });
	}
	return run;
}
