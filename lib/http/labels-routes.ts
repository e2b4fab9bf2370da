import { createRoute, z } from "@hono/zod-openapi";
import {
	LabelDecision,
	LabelledMessage,
	LabelModelChange,
	LabelPage,
	LabelRules,
	LabelRulesChange,
	Rewording,
} from "@/lib/dashboard/labels-contract";
import { PictureQuery } from "@/lib/dashboard/recap-contract";
import { allowModel } from "@/lib/services/labels/allow-model";
import { decideLabel } from "@/lib/services/labels/decide-label";
import { getLabelRules } from "@/lib/services/labels/get-label-rules";
import { listLabels } from "@/lib/services/labels/list-labels";
import { rewordRecap } from "@/lib/services/labels/model/reword-recap";
import { updateLabelRules } from "@/lib/services/labels/update-label-rules";
import { apiRouter } from "./api-app";
import { answers, json, MEMBERS, refusals } from "./describe-answers";
import { GroupParam, MessageParam, WeekParam } from "./params";

const GroupParams = z.object({ group: GroupParam });

/** `1,2,3` */
const IdList = z
	.string()
	.regex(/^-?\d+(,-?\d+)*$/, "is no list of message ids")
	.openapi({ example: "1,2,3" })
	.transform((text) => text.split(",").map(Number));

const listRoute = createRoute({
	method: "get",
	path: "/v1/groups/{group}/labels",
	summary: "A group's messages with their labels: rule, matched words, confidence and version of each",
	security: MEMBERS,
	request: {
		params: GroupParams,
		query: z.object({
			since: z.iso.date().optional().openapi({ description: "First day, in the group's zone" }),
			ids: IdList.optional(),
			after: z.coerce.number().int().optional().openapi({ description: "`next` of the page before" }),
		}),
	},
	responses: { 200: answers("A page of messages, oldest first.", LabelPage), ...refusals(401, 403, 404, 422) },
});

const decideRoute = createRoute({
	method: "put",
	path: "/v1/groups/{group}/messages/{message}/label",
	summary: "Say that a message is something, or is not; stands above everything its text says",
	security: MEMBERS,
	request: {
		params: z.object({ group: GroupParam, message: MessageParam }),
		body: { ...json(LabelDecision), required: true },
	},
	responses: { 200: answers("The message now.", LabelledMessage), ...refusals(401, 403, 404, 422) },
});

const rulesRoute = createRoute({
	method: "get",
	path: "/v1/groups/{group}/label-rules",
	summary: "A group's own words and tags, and whether a language model may help",
	security: MEMBERS,
	request: { params: GroupParams },
	responses: { 200: answers("Words and tags.", LabelRules), ...refusals(401, 403, 404) },
});

const changeRulesRoute = createRoute({
	method: "put",
	path: "/v1/groups/{group}/label-rules",
	summary: "Replace a group's own words and tags; its messages are read again by them",
	security: MEMBERS,
	request: { params: GroupParams, body: { ...json(LabelRulesChange), required: true } },
	responses: { 200: answers("Words and tags now.", LabelRules), ...refusals(401, 403, 404, 422) },
});

const modelRoute = createRoute({
	method: "put",
	path: "/v1/groups/{group}/label-model",
	summary: "Let a group's texts go to the language model that is set up, or forbid it again",
	security: MEMBERS,
	request: { params: GroupParams, body: { ...json(LabelModelChange), required: true } },
	responses: { 200: answers("What holds now.", LabelRules), ...refusals(401, 403, 404, 409, 422) },
});

const rewordRoute = createRoute({
	method: "post",
	path: "/v1/groups/{group}/weeks/{week}/rewording",
	summary: "Have the language model say a week's recap otherwise, line by line and number by number the same",
	security: MEMBERS,
	request: {
		params: z.object({ group: GroupParam, week: WeekParam }),
		body: { ...json(PictureQuery.pick({ locale: true })), required: true },
	},
	responses: {
		200: answers("The recap in words, without people's names.", Rewording),
		...refusals(401, 403, 404, 409, 422),
	},
});

/** What messages are, by their words and by their owner's. */
export function labelsRoutes() {
	return apiRouter()
		.openapi(listRoute, async (c) => {
			const { since, ids, after } = c.req.valid("query");
			const page = await listLabels(c.get("ctx"), {
				group: c.req.valid("param").group,
				...(since === undefined ? {} : { since }),
				...(ids === undefined ? {} : { ids }),
				...(after === undefined ? {} : { after }),
			});
			return c.json(page, 200);
		})
		.openapi(decideRoute, async (c) => {
			const { group, message: messageId } = c.req.valid("param");
			return c.json(await decideLabel(c.get("ctx"), { group, messageId, ...c.req.valid("json") }), 200);
		})
		.openapi(rulesRoute, async (c) =>
			c.json(await getLabelRules(c.get("ctx"), { group: c.req.valid("param").group }), 200),
		)
		.openapi(changeRulesRoute, async (c) => {
			const { group } = c.req.valid("param");
			return c.json(await updateLabelRules(c.get("ctx"), { group, ...c.req.valid("json") }), 200);
		})
		.openapi(modelRoute, async (c) => {
			const { group } = c.req.valid("param");
			return c.json(await allowModel(c.get("ctx"), { group, ...c.req.valid("json") }), 200);
		})
		.openapi(rewordRoute, async (c) =>
			c.json(await rewordRecap(c.get("ctx"), { ...c.req.valid("param"), ...c.req.valid("json") }), 200),
		);
}
