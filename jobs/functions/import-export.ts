import { readUpload } from "@/lib/services/uploads/read-upload";
import { removeUpload } from "@/lib/services/uploads/remove-upload";
import { CANCEL_ON } from "../cancel-on";
import { inngest } from "../client";
import { importRequested } from "../events";
import { jobContext } from "../job-context";
import { toJobError } from "../to-job-error";

/** Reads an uploaded export. One at a time: each needs the machine. */
export const importExport = inngest.createFunction(
	{
		id: "import-export",
		name: "Importing an export",
		retries: 3,
		concurrency: { limit: 1 },
		cancelOn: [...CANCEL_ON],
		triggers: [importRequested],
	},
	async ({ event, step, runId }) => {
		try {
			return await step.run("import", async () => {
				const ctx = await jobContext("import-export");
				return readUpload(ctx, { ...event.data, runId }).catch((error: unknown) => {
					throw toJobError(error);
				});
			});
		} finally {
			await step.run("remove-upload", async () => {
				await removeUpload(await jobContext("import-export"), { uploadId: event.data.uploadId });
				return { removed: 1 };
			});
		}
	},
);
