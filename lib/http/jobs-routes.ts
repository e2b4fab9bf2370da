import { createRoute, z } from "@hono/zod-openapi";
import { JobRunCard, JobsAttention, JobsPage, RunRequest, RunRequested } from "@/lib/dashboard/jobs-contract";
import { cancelRunCard } from "@/lib/services/dashboard/jobs/cancel-run-card";
import { getJobsAttention } from "@/lib/services/dashboard/jobs/get-jobs-attention";
import { getJobsPage } from "@/lib/services/dashboard/jobs/get-jobs-page";
import { tellJobsChanged } from "@/lib/services/dashboard/jobs/jobs-feed";
import { requestRun } from "@/lib/services/jobs/request-run";
import { retryRun } from "@/lib/services/jobs/retry-run";
import { apiRouter } from "./api-app";
import { answers, json, MEMBERS, refusals } from "./describe-answers";
import { streamJobs } from "./stream-jobs";

const RunParam = z.object({ runId: z.string().min(1).max(64) });

const pageRoute = createRoute({
	method: "get",
	path: "/jobs",
	summary: "What is scheduled, running, waiting, failed and posted next",
	security: MEMBERS,
	responses: { 200: answers("The jobs.", JobsPage), ...refusals(401, 403) },
});

const attentionRoute = createRoute({
	method: "get",
	path: "/jobs/attention",
	summary: "What waits for somebody: notices, and drafts to decide on",
	security: MEMBERS,
	responses: { 200: answers("What waits.", JobsAttention), ...refusals(401, 403) },
});

const streamRoute = createRoute({
	method: "get",
	path: "/jobs/stream",
	summary: "The same as server-sent events: one `jobs` event at once, and one whenever something changed",
	description: "Ends with the session. A comment every few seconds keeps the connection open.",
	security: MEMBERS,
	responses: {
		200: {
			description: "Events named `jobs`, whose data is what `GET /jobs` answers.",
			content: { "text/event-stream": { schema: z.string() } },
		},
		...refusals(401, 403, 429),
	},
});

const runRoute = createRoute({
	method: "post",
	path: "/jobs/runs",
	summary: "Ask for work out of turn",
	description: "It begins soon, or as soon as somebody drives the jobs again.",
	security: MEMBERS,
	request: { body: { ...json(RunRequest), required: true } },
	responses: { 202: answers("What was asked for.", RunRequested), ...refusals(401, 403, 404, 409, 422) },
});

const retryRoute = createRoute({
	method: "post",
	path: "/jobs/runs/{runId}/retry",
	summary: "Ask for a failed or called-off run again, with the data it had",
	security: MEMBERS,
	request: { params: RunParam },
	responses: { 202: answers("What was asked for.", RunRequested), ...refusals(401, 403, 404, 409) },
});

const cancelRoute = createRoute({
	method: "post",
	path: "/jobs/runs/{runId}/cancel",
	summary: "Call a run off; it ends with the step it is at",
	security: MEMBERS,
	request: { params: RunParam },
	responses: { 202: answers("The run, on its way out.", JobRunCard), ...refusals(401, 403, 404, 409) },
});

/** What happens by itself, and a person's hand in it. */
export function jobsRoutes() {
	return apiRouter()
		.openapi(attentionRoute, async (c) => c.json(await getJobsAttention(c.get("ctx")), 200))
		.openapi(pageRoute, async (c) => c.json(await getJobsPage(c.get("ctx")), 200))
		.openapi(streamRoute, (c) => streamJobs(c))
		.openapi(runRoute, async (c) => {
			const asked = await requestRun(c.get("ctx"), c.req.valid("json"));
			tellJobsChanged(c.get("ctx"));
			return c.json(asked, 202);
		})
		.openapi(retryRoute, async (c) => {
			const asked = await retryRun(c.get("ctx"), c.req.valid("param"));
			tellJobsChanged(c.get("ctx"));
			return c.json(asked, 202);
		})
		.openapi(cancelRoute, async (c) => {
			const card = await cancelRunCard(c.get("ctx"), c.req.valid("param"));
			tellJobsChanged(c.get("ctx"));
			return c.json(card, 202);
		});
}
