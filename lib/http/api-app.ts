import { OpenAPIHono } from "@hono/zod-openapi";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "@/lib/services/context";
import { errorAnswer } from "./error-answer";

/** What every route can read of its request. */
export interface ApiEnv {
	readonly Variables: {
		/** The services' context, with the actor the cookie proved. */
		readonly ctx: ServiceContext;
		/** Asks again, for answers that last longer than a session may. */
		readonly isStillSignedIn: () => Promise<boolean>;
	};
}

/** A router for one resource: malformed input becomes the one error envelope, naming its field. */
export function apiRouter(): OpenAPIHono<ApiEnv> {
	return new OpenAPIHono<ApiEnv>({
		defaultHook: (result) => {
			if (result.success) return undefined;
			const issue = result.error.issues[0];
			const field = issue?.path.join(".") ?? "";
			return errorAnswer(
				new AppError(
					"invalid",
					issue?.message ?? "The request is malformed.",
					field === "" ? {} : { place: { field } },
				),
			);
		},
	});
}
