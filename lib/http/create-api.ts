import { isSameOrigin } from "@/lib/auth/same-origin";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "@/lib/services/context";
import { apiRouter } from "./api-app";
import { errorAnswer } from "./error-answer";
import { evidenceRoutes } from "./evidence-routes";
import { foreignOriginAnswer } from "./foreign-origin-answer";
import { groupsRoutes } from "./groups-routes";
import { healthRoutes } from "./health-routes";
import { importsRoutes } from "./imports-routes";
import { jobsRoutes } from "./jobs-routes";
import { labelsRoutes } from "./labels-routes";
import { noticesRoutes } from "./notices-routes";
import { numbersRoutes } from "./numbers-routes";
import { postingRoutes } from "./posting-routes";
import { queryRoutes } from "./query-routes";
import { recapsRoutes } from "./recaps-routes";
import { savedQueriesRoutes } from "./saved-queries-routes";
import { searchRoutes } from "./search-routes";
import { setupRoutes } from "./setup-routes";
import { shareLinksRoutes } from "./share-links-routes";
import { telegramAccountsRoutes } from "./telegram-accounts-routes";
import { telegramCollectingRoutes } from "./telegram-collecting-routes";
import { telegramLoginsRoutes } from "./telegram-logins-routes";
import { telegramPublicationsRoutes } from "./telegram-publications-routes";
import { uploadsRoutes } from "./uploads-routes";

/** What the API is told by whoever mounts it. */
export interface ApiDoors {
	/** Opens the services for a request, as whoever its cookie proves. */
	contextOf(headers: Headers): Promise<ServiceContext>;
	/** Origin people reach us at. */
	readonly publicUrl: string;
}

/** The HTTP API, below `/api`. Each resource has its own file; each route parses, calls one service and answers. */
export function createApi(doors: ApiDoors) {
	const api = apiRouter().basePath("/api");
	api.use(async (c, next) => {
		if (!isSameOrigin(c.req.raw, doors.publicUrl)) return foreignOriginAnswer();
		const { headers } = c.req.raw;
		c.set("ctx", await doors.contextOf(headers));
		c.set("isStillSignedIn", async () => (await doors.contextOf(headers)).actor.type !== "anonymous");
		c.header("cache-control", "private, no-store");
		return next();
	});
	api.onError((error, c) => {
		if (!(error instanceof AppError)) c.get("ctx")?.log.error({ err: error, path: c.req.path }, "request failed");
		return errorAnswer(error);
	});
	api.notFound(() =>
		errorAnswer(new AppError("not_found", "The API has nothing at this address.", { hint: "See /api/openapi.json." })),
	);
	for (const routes of [
		groupsRoutes,
		evidenceRoutes,
		numbersRoutes,
		queryRoutes,
		savedQueriesRoutes,
		searchRoutes,
		recapsRoutes,
		shareLinksRoutes,
		uploadsRoutes,
		importsRoutes,
		jobsRoutes,
		postingRoutes,
		labelsRoutes,
		noticesRoutes,
		telegramAccountsRoutes,
		telegramLoginsRoutes,
		telegramCollectingRoutes,
		telegramPublicationsRoutes,
		setupRoutes,
		healthRoutes,
	]) {
		api.route("/", routes());
	}
	api.openAPIRegistry.registerComponent("securitySchemes", "session", {
		type: "apiKey",
		in: "cookie",
		name: "next-auth.session-token",
		description: "Set by signing in.",
	});
	api.doc31("/openapi.json", {
		openapi: "3.1.0",
		info: { title: "Shiplog", version: "1", description: "Weekly recaps of a Telegram group, number by number." },
	});
	return api;
}
