import { findRunner } from "@/db/queries/jobs-runner";
import { findOldestUnsent } from "@/db/queries/outbox-events";
import { canViewGroups } from "@/lib/domain/access";
import { readEnv } from "@/lib/env";
import type { JobsEnv } from "@/lib/settings/jobs-env";
import type { ServiceContext } from "../context";
import { requireAccess } from "../require-access";

/** Events are handed over within a second; this long means that nobody takes them. */
const STUCK_MS = 60_000;

export interface RunnerState {
	readonly mode: JobsEnv["mode"];
	/** Nothing drives the jobs: why, and what to do. `null`: they run. */
	readonly problem: { readonly message: string; readonly hint: string } | null;
}

/** Who drives the jobs, and whether anybody does. */
export async function tellRunnerState(ctx: ServiceContext): Promise<RunnerState> {
	requireAccess(canViewGroups(ctx.actor));
	const { mode } = readEnv().jobs;
	if (mode === "embedded") {
		const runner = await findRunner(ctx.db);
		return { mode, problem: runner?.isAlive ? null : NOBODY };
	}
	const oldest = await findOldestUnsent(ctx.db);
	const isStuck = oldest !== null && ctx.now().getTime() - oldest.getTime() > STUCK_MS;
	return { mode, problem: isStuck ? PROBLEMS[mode] : null };
}

const NOBODY = {
	message: "Nothing drives the jobs right now.",
	hint: "Start Shiplog (npm start): while it runs, it does them. What was asked for waits.",
};

const PROBLEMS = {
	"self-hosted": {
		message: "The Inngest server takes no events.",
		hint: "See that it runs and that INNGEST_BASE_URL and the keys are right. What was asked for waits.",
	},
	cloud: {
		message: "Inngest Cloud takes no events.",
		hint: "See that this machine reaches it and that the keys are right. What was asked for waits.",
	},
} as const;
