import { serve } from "inngest/next";
import { functions } from "@/jobs";
import { inngest } from "@/jobs/client";

/** The SDK's own handlers over all jobs. Every call must be signed, also the one that asks what there is to run. */
export function serveJobs() {
	return serve({ client: inngest, functions, enableUnauthedSync: false });
}
