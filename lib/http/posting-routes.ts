import { createRoute, z } from "@hono/zod-openapi";
import { ClosingCard, DraftDecision, PostingChange, PostingPage, RetentionChange } from "@/lib/dashboard/jobs-contract";
import { changePosting, changeRetention, decideClosing } from "@/lib/services/dashboard/jobs/change-posting";
import { getPostingPage } from "@/lib/services/dashboard/jobs/get-posting-page";
import { tellJobsChanged } from "@/lib/services/dashboard/jobs/jobs-feed";
import { apiRouter } from "./api-app";
import { answers, json, MEMBERS, refusals } from "./describe-answers";
import { GroupParam, WeekParam } from "./params";

const GroupParams = z.object({ group: GroupParam });

const pageRoute = createRoute({
	method: "get",
	path: "/groups/{group}/posting",
	summary: "How a group's recap is posted, what may be chosen, and what became of its weeks",
	security: MEMBERS,
	request: { params: GroupParams },
	responses: { 200: answers("The settings.", PostingPage), ...refusals(401, 403, 404) },
});

const changeRoute = createRoute({
	method: "put",
	path: "/groups/{group}/posting",
	summary: "Choose how a group's recap is posted",
	description: "A week that is closed and not posted yet is looked at again by the new settings.",
	security: MEMBERS,
	request: { params: GroupParams, body: { ...json(PostingChange), required: true } },
	responses: { 200: answers("The settings now.", PostingPage), ...refusals(401, 403, 404, 422) },
});

const retentionRoute = createRoute({
	method: "put",
	path: "/groups/{group}/retention",
	summary: "Choose how long the texts of a group's messages are kept",
	security: MEMBERS,
	request: { params: GroupParams, body: { ...json(RetentionChange), required: true } },
	responses: { 200: answers("The settings now.", PostingPage), ...refusals(401, 403, 404, 422) },
});

const decisionRoute = createRoute({
	method: "post",
	path: "/groups/{group}/closings/{week}/decision",
	summary: "Approve or decline a week's draft; until it is sent a mind may be changed",
	security: MEMBERS,
	request: {
		params: z.object({ group: GroupParam, week: WeekParam }),
		body: { ...json(DraftDecision), required: true },
	},
	responses: { 200: answers("The week now.", ClosingCard), ...refusals(401, 403, 404, 409, 422) },
});

/** How recaps get into their groups. */
export function postingRoutes() {
	return apiRouter()
		.openapi(pageRoute, async (c) =>
			c.json(await getPostingPage(c.get("ctx"), { ref: c.req.valid("param").group }), 200),
		)
		.openapi(changeRoute, async (c) => {
			const { group: ref } = c.req.valid("param");
			const page = await changePosting(c.get("ctx"), { ref, ...c.req.valid("json") });
			tellJobsChanged(c.get("ctx"));
			return c.json(page, 200);
		})
		.openapi(retentionRoute, async (c) => {
			const { group: ref } = c.req.valid("param");
			return c.json(await changeRetention(c.get("ctx"), { ref, ...c.req.valid("json") }), 200);
		})
		.openapi(decisionRoute, async (c) => {
			const { group: ref, week } = c.req.valid("param");
			const card = await decideClosing(c.get("ctx"), { ref, week, ...c.req.valid("json") });
			tellJobsChanged(c.get("ctx"));
			return c.json(card, 200);
		});
}
