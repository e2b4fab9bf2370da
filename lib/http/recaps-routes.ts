import { createRoute, z } from "@hono/zod-openapi";
import { PictureQuery, RecapPage } from "@/lib/dashboard/recap-contract";
import { getPicture } from "@/lib/services/dashboard/get-picture";
import { getRecapPage } from "@/lib/services/dashboard/get-recap-page";
import { apiRouter } from "./api-app";
import { answers, MEMBERS, refusals } from "./describe-answers";
import { GroupParam, WeekParam } from "./params";
import { pictureAnswer } from "./picture-answer";

const RecapParams = z.object({ group: GroupParam, week: WeekParam });

const recapRoute = createRoute({
	method: "get",
	path: "/groups/{group}/recaps/{week}",
	summary: "A week's recap: caption, boards and the table behind the picture",
	security: MEMBERS,
	request: { params: RecapParams, query: PictureQuery.pick({ locale: true }) },
	responses: { 200: answers("The recap.", RecapPage), ...refusals(401, 404, 422) },
});

const pictureRoute = createRoute({
	method: "get",
	path: "/groups/{group}/recaps/{week}/picture.png",
	summary: "A week's picture, with names as members see them",
	security: MEMBERS,
	request: { params: RecapParams, query: PictureQuery.extend({ key: z.string().max(128).optional() }) },
	responses: {
		200: {
			description: "The picture. With the current `key` it may be kept for ever.",
			content: { "image/png": { schema: z.string() } },
		},
		304: { description: "The picture has not changed." },
		...refusals(401, 404, 422),
	},
});

/** Recaps and their pictures, for members. */
export function recapsRoutes() {
	return apiRouter()
		.openapi(recapRoute, async (c) => {
			const { group, week } = c.req.valid("param");
			return c.json(await getRecapPage(c.get("ctx"), { ref: group, week, ...c.req.valid("query") }), 200);
		})
		.openapi(pictureRoute, async (c) => {
			const { group, week } = c.req.valid("param");
			const { key, ...variant } = c.req.valid("query");
			const picture = await getPicture(c.get("ctx"), { ref: group, week, ...variant });
			return pictureAnswer(c.req.raw.headers, picture, { isPublic: false, isNamedByKey: key === picture.key });
		});
}
