import type { QueryRunner } from "@/db/client";
import { lockRun } from "@/db/queries/jobs-runs";
import { deleteWait, type OpenWait } from "@/db/queries/jobs-waits";
import { resumeRun } from "./end-run";
import type { Engine } from "./engine";
import { compileExpression } from "./expression";

/** Hands an event to the runs that wait for it. Each wait takes one event: those met are gone from `waits` after it. */
export async function resumeWaits(
	engine: Engine,
	tx: QueryRunner,
	waits: OpenWait[],
	{ name, body, event }: { readonly name: string; readonly body: string; readonly event: unknown },
): Promise<void> {
	const met = waits.filter((wait) => wait.event === name && isMet(wait, event));
	for (const wait of met) {
		waits.splice(waits.indexOf(wait), 1);
		const run = await lockRun(tx, wait.runId);
		if (run === null || !(await deleteWait(tx, wait.runId, wait.hash))) continue;
		await resumeRun(engine, tx, run, wait.hash, `{"data":${body}}`);
	}
}

function isMet({ expression, runEvent }: OpenWait, event: unknown): boolean {
	if (expression === null) return true;
	return compileExpression(expression)({ event: JSON.parse(runEvent) as unknown, async: event });
}
