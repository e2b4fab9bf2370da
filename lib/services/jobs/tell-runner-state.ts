import { listJobRuns } from "@/db/queries/job-runs";
import { findRunner } from "@/db/queries/jobs-runner";
import { findOldestUnsent } from "@/db/queries/outbox-events";
import { canViewGroups } from "@/lib/domain/access";
import { readEnv } from "@/lib/env";
import type { JobsEnv } from "@/lib/settings/jobs-env";
import type { ServiceContext } from "../context";
import { requireAccess } from "../require-access";

/** Events are handed over within a second; this long means that nobody takes them. */
const STUCK_MS = 60_000;
/** A sweep comes round every five minutes; several of them in a row do not go missing by chance. */
const SILENT_MS = 20 * 60_000;

export interface RunnerState {
	readonly mode: JobsEnv["mode"];
	/** Nothing drives the jobs: why, and what to do. `null`: they run. */
	readonly problem: { readonly message: string; readonly hint: string } | null;
}

/** Who drives the jobs, and whether anybody does. `startedAt`: before it nobody could have been called here. */
export async function tellRunnerState(
	ctx: ServiceContext,
	{ startedAt = performance.timeOrigin }: { readonly startedAt?: number } = {},
): Promise<RunnerState> {
	requireAccess(canViewGroups(ctx.actor));
	const { mode } = readEnv().jobs;
	if (mode === "embedded") {
		const runner = await findRunner(ctx.db);
		return { mode, problem: runner?.isAlive ? null : NOBODY };
	}
	const oldest = await findOldestUnsent(ctx.db);
	const isStuck = oldest !== null && ctx.now().getTime() - oldest.getTime() > STUCK_MS;
	if (isStuck) return { mode, problem: TAKES_NOTHING[mode] };
	const [last] = await listJobRuns(ctx.db, {}, 1);
	const silentMs = ctx.now().getTime() - Math.max(startedAt, last?.updatedAt.getTime() ?? 0);
	return { mode, problem: silentMs > SILENT_MS ? callsNobody(mode, silentMs) : null };
}

const NOBODY = {
	message: "Nothing drives the jobs right now.",
	hint: "Start Shiplog (npm start): while it runs, it does them. What was asked for waits.",
};

const SERVERS = { "self-hosted": "The Inngest server", cloud: "Inngest Cloud" } as const;

/** It takes events, and nothing comes of them: it does not know where to call, or is not let in. */
function callsNobody(mode: keyof typeof SERVERS, silentMs: number): RunnerState["problem"] {
	return {
		message: `${SERVERS[mode]} has called no job for ${Math.floor(silentMs / 60_000)} minutes.`,
		hint: "See that it reaches this server at SHIPLOG_URL and that the signing keys are the same: deploy/README.md tells how.",
	};
}

const TAKES_NOTHING = {
	"self-hosted": {
		message: "The Inngest server takes no events.",
		hint: "See that it runs and that INNGEST_BASE_URL and the keys are right. What was asked for waits.",
	},
	cloud: {
		message: "Inngest Cloud takes no events.",
		hint: "See that this machine reaches it and that the keys are right. What was asked for waits.",
	},
} as const;
