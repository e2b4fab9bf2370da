import type { QueryRunner } from "@/db/client";
import { insertJobsEvents } from "@/db/queries/jobs-events";
import type { JobsRun } from "@/db/queries/jobs-runs";
import { hasWaits } from "@/db/queries/jobs-waits";
import type { Engine } from "./engine";
import type { JsonError } from "./read-answer";

/** How a run came to its end. */
export type RunEnd =
	| { readonly status: "completed"; readonly data: unknown }
	| { readonly status: "failed" | "cancelled"; readonly error: JsonError };

/** What ending a run needs of an executor: so little that any process can do it. */
export type EndingEngine = Pick<Engine, "newId" | "now"> & { readonly registry: Pick<Engine["registry"], "listensTo"> };

/** Runs these events started tell of an end themselves: telling of theirs would go on for ever. */
const TELLING = new Set(["inngest/function.failed", "inngest/function.finished", "inngest/function.cancelled"]);
const STATUS_NAMES = { completed: "Completed", failed: "Failed", cancelled: "Cancelled" } as const;

/** Stores the events that tell of a run's end. */
export async function tellEnd(engine: EndingEngine, tx: QueryRunner, run: JobsRun, end: RunEnd): Promise<void> {
	const event = JSON.parse(run.event) as { name: string };
	if (TELLING.has(event.name)) return;
	const data = {
		function_id: run.functionId,
		run_id: run.runId,
		event,
		events: [event],
		_inngest: { status: STATUS_NAMES[end.status] },
		...(end.status === "completed" ? { result: end.data ?? null } : { error: end.error }),
	};
	const names = [
		"inngest/function.finished",
		...(end.status === "completed" ? [] : [`inngest/function.${end.status}`]),
	];
	const heard: string[] = [];
	for (const name of names) if (await isHeard(engine, tx, name)) heard.push(name);
	if (heard.length === 0) return;
	const ts = engine.now().getTime();
	const events = heard.map((name) => {
		const ulid = engine.newId();
		return { ulid, eventId: ulid, name, body: JSON.stringify({ id: ulid, name, ts, data }) };
	});
	await insertJobsEvents(tx, events, engine.now());
}

/** Events of every run's end that nobody listens to would be most of the store. */
async function isHeard(engine: EndingEngine, tx: QueryRunner, name: string): Promise<boolean> {
	return engine.registry.listensTo(name) || hasWaits(tx, name);
}
