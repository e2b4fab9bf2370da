import type { StoredEvent } from "@/db/queries/jobs-events";
import type { NewQueueItem } from "@/db/queries/jobs-queue";
import type { NewJobsRun } from "@/db/queries/jobs-runs";
import { evaluateKey } from "./expression";
import type { FunctionSpec } from "./function-spec";
import { hashKey } from "./hash-key";

/** What starts a run: an event, and the step of another run that waits for it. */
export interface RunCause extends StoredEvent {
	readonly invoker?: { readonly runId: string; readonly step: string } | undefined;
}

/** The row of a run that is to be. */
export function newRun(
	spec: FunctionSpec,
	cause: RunCause,
	{ runId, now, event }: { readonly runId: string; readonly now: Date; readonly event: unknown },
): NewJobsRun {
	const [capacity1 = "", capacity2 = ""] = spec.concurrency.map((rule) => {
		if (rule.limit <= 0) return "";
		const owner = rule.scope === "fn" ? spec.id : rule.scope;
		return hashKey(owner, rule.key ?? "", rule.key === undefined ? "" : (evaluateKey(rule.key, event) ?? ""));
	});
	return {
		runId,
		functionId: spec.id,
		eventUlid: cause.ulid,
		eventId: cause.eventId,
		event: cause.body,
		invokerRun: cause.invoker?.runId ?? null,
		invokerStep: cause.invoker?.step ?? null,
		singletonKey: null,
		capacity1,
		capacity2,
		createdAt: now,
	};
}

/** What is queued for a run that is to be: its first call, and the end of the time it has to start. */
export function firstItems(spec: FunctionSpec, run: NewJobsRun, dueAt: Date): NewQueueItem[] {
	const { runId, functionId, capacity1, capacity2, createdAt } = run;
	const item = { runId, step: "", functionId, capacity1, capacity2 };
	const call: NewQueueItem = { ...item, kind: "discover", dueAt };
	const { start } = spec.timeouts;
	if (start === undefined) return [call];
	return [call, { ...item, kind: "start-timeout", dueAt: new Date(createdAt.getTime() + start) }];
}
