import { z } from "zod";
import { listJobRuns } from "@/db/queries/job-runs";
import { canViewGroups } from "@/lib/domain/access";
import { JOB_STATES, type JobRun } from "@/lib/domain/job-run";
import type { ServiceContext } from "../context";
import { resolveGroup } from "../groups/resolve-group";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";

const InputSchema = z.object({
	states: z.array(z.enum(JOB_STATES)).min(1).optional(),
	functionIds: z.array(z.string().min(1).max(64)).min(1).optional(),
	/** Functions to leave out. */
	except: z.array(z.string()).optional(),
	group: z.string().min(1).max(255).optional(),
	limit: z.number().int().min(1).max(500).default(50),
});

/** Runs as they report themselves, those that moved last first. */
export async function listRuns(ctx: ServiceContext, input: z.input<typeof InputSchema> = {}): Promise<JobRun[]> {
	const { states, functionIds, except, group, limit } = parseInput(InputSchema, input);
	requireAccess(canViewGroups(ctx.actor));
	const filter = {
		...(states === undefined ? {} : { states }),
		...(functionIds === undefined ? {} : { functionIds }),
		...(except === undefined ? {} : { except }),
		...(group === undefined ? {} : { groupId: (await resolveGroup(ctx, { ref: group })).groupId }),
	};
	return listJobRuns(ctx.db, filter, limit);
}
