import { importExport } from "@/jobs/functions/import-export";
import { provideJobContext } from "@/jobs/job-context";
import type { ServiceContext } from "@/lib/services/context";
import { relayEvents } from "@/lib/services/jobs/relay-events";
import { type Rehearsal, rehearse } from "./json-steps";

/** Does the imports asked for so far, one after the other, as the jobs would. `db` belongs to the suite. */
export async function runRequestedImports(ctx: ServiceContext): Promise<Rehearsal[]> {
	const rehearsals: Rehearsal[] = [];
	provideJobContext(async (job) => ({ ...ctx, actor: { type: "system", job } }));
	try {
		await relayEvents(ctx, async (events) => {
			for (const event of events) {
				if (event.name === "export/import.requested") rehearsals.push(await rehearse(importExport, event));
			}
		});
	} finally {
		provideJobContext(null);
	}
	return rehearsals;
}
