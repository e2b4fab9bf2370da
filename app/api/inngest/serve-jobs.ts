import { serve } from "inngest/next";
import { functions } from "@/jobs";
import { inngest } from "@/jobs/client";

/** The SDK's own handlers over all jobs. Every call must be signed, also the one that asks what there is to run. */
export function serveJobs() {
	// The settings may have changed since the client was made; in any other mode it would take everybody at their word.
	if (inngest.mode !== "cloud") throw new Error("The jobs' client asks for no signatures. Restart to serve the jobs.");
	return serve({ client: inngest, functions, enableUnauthedSync: false });
}
