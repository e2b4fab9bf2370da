import { z } from "zod";
import { describeJobError } from "@/lib/services/jobs/describe-job-error";
import { groupOfEvent } from "@/lib/services/jobs/group-of-event";
import type { EndedRun } from "@/lib/services/jobs/note-run-end";
import { inngest } from "./client";

/** What both servers tell of a run that ended badly. */
const RunEnd = z.object({
	function_id: z.string(),
	run_id: z.string().min(1),
	event: z.object({ id: z.string().optional(), name: z.string(), data: z.unknown().optional() }).optional(),
	error: z.object({ name: z.string().optional(), message: z.string().optional() }).nullish(),
});

/** A run out of the data of `inngest/function.failed` or `.cancelled`; `null` for a function of another app. */
export function endedRun(data: unknown): { readonly run: EndedRun; readonly error: string } | null {
	const { function_id, run_id, event, error } = RunEnd.parse(data);
	const prefix = `${inngest.id}-`;
	if (!function_id.startsWith(prefix)) return null;
	const run = {
		runId: run_id,
		functionId: function_id.slice(prefix.length),
		eventId: event?.id ?? "",
		eventName: event?.name ?? "",
		eventData: event?.data ?? null,
		groupId: groupOfEvent(event?.data),
	};
	return { run, error: describeJobError(Object.assign(new Error(error?.message ?? ""), { name: error?.name })) };
}
