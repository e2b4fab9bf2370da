import { createRoute, z } from "@hono/zod-openapi";
import { EvidenceAnswer, EvidenceQuery, MessageList, MessagesQuery } from "@/lib/dashboard/evidence-contract";
import { Insights } from "@/lib/dashboard/labels-contract";
import { METRIC_KEYS } from "@/lib/metrics/metric-key";
import { getEvidence } from "@/lib/services/evidence/get-evidence";
import { getInsights } from "@/lib/services/evidence/get-insights";
import { getMessages } from "@/lib/services/messages/get-messages";
import { apiRouter } from "./api-app";
import { answers, MEMBERS, refusals } from "./describe-answers";
import { GroupParam, WeekParam } from "./params";

const MetricParam = z.enum(METRIC_KEYS).openapi({ example: "reply_rate", description: "Name of a number" });

const evidenceRoute = createRoute({
	method: "get",
	path: "/v1/groups/{group}/weeks/{week}/metrics/{metric}/evidence",
	summary: "What one number of a week rests on: what it counts, and the messages that show it",
	security: MEMBERS,
	request: { params: z.object({ group: GroupParam, week: WeekParam, metric: MetricParam }), query: EvidenceQuery },
	responses: { 200: answers("A page of the evidence.", EvidenceAnswer), ...refusals(401, 404, 409, 422) },
});

const insightsRoute = createRoute({
	method: "get",
	path: "/v1/groups/{group}/weeks/{week}/insights",
	summary: "What of a week is worth reading, with its messages",
	security: MEMBERS,
	request: { params: z.object({ group: GroupParam, week: WeekParam }) },
	responses: {
		200: answers("Questions, blockers, demos, helpers, threads, connections.", Insights),
		...refusals(401, 404, 409, 422),
	},
});

const messagesRoute = createRoute({
	method: "get",
	path: "/v1/groups/{group}/messages",
	summary: "Messages by their numbers, as people read them",
	security: MEMBERS,
	request: { params: z.object({ group: GroupParam }), query: MessagesQuery },
	responses: { 200: answers("Those of them that are stored.", MessageList), ...refusals(401, 404, 422) },
});

/** What stands behind numbers. */
export function evidenceRoutes() {
	return apiRouter()
		.openapi(evidenceRoute, async (c) => {
			const { group, ...wanted } = c.req.valid("param");
			return c.json(await getEvidence(c.get("ctx"), { ref: group, ...wanted, ...c.req.valid("query") }), 200);
		})
		.openapi(insightsRoute, async (c) => {
			const { group, week } = c.req.valid("param");
			return c.json(await getInsights(c.get("ctx"), { ref: group, week }), 200);
		})
		.openapi(messagesRoute, async (c) => {
			const { group } = c.req.valid("param");
			return c.json(await getMessages(c.get("ctx"), { ref: group, ...c.req.valid("query") }), 200);
		});
}
