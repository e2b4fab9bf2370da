import { listRunsOfEvents } from "@/db/queries/job-runs";
import type { ImportRecord } from "@/lib/domain/import-report";
import { importEventId } from "@/lib/domain/job-event";
import type { ServiceContext } from "../context";
import { asOfNow, dependsOnRun } from "./import-state";

/** Records of imports as they stand now; the jobs are asked about those whose own word is not the last. */
export async function followImports(
	ctx: Pick<ServiceContext, "db" | "now">,
	records: readonly ImportRecord[],
): Promise<ImportRecord[]> {
	const now = ctx.now();
	const asked = records.filter((record) => dependsOnRun(record, now)).map(({ importId }) => importEventId(importId));
	const runs = asked.length === 0 ? [] : await listRunsOfEvents(ctx.db, asked);
	const runOf = (record: ImportRecord) =>
		runs.find(({ eventId }) => eventId === importEventId(record.importId)) ?? null;
	return records.map((record) => asOfNow(record, runOf(record), now));
}
