import type { ErrorEnvelope } from "@/lib/dashboard/error-contract";
import { AppError, type AppErrorCode } from "@/lib/errors";

/** HTTP's word for each failure. */
const STATUS = {
	not_found: 404,
	forbidden: 403,
	unauthenticated: 401,
	invalid: 422,
	conflict: 409,
	rate_limited: 429,
	upstream_unavailable: 503,
	internal: 500,
} as const satisfies Record<AppErrorCode, number>;

/** The one error envelope. Anything that is not an AppError is `internal` and tells nothing of itself. */
export function errorAnswer(error: unknown): Response {
	const told =
		error instanceof AppError
			? error
			: new AppError("internal", "Something went wrong on our side.", { hint: "Try again; the log has the details." });
	const headers = new Headers({ "cache-control": "no-store" });
	if (told.retryAfterMs !== undefined) headers.set("retry-after", String(Math.ceil(told.retryAfterMs / 1_000)));
	return Response.json(errorEnvelope(told), { status: STATUS[told.code], headers });
}

/** An AppError as the API tells it. */
function errorEnvelope(error: AppError): ErrorEnvelope {
	const { code, message, hint = null, place = null, details } = error;
	return { error: { code, message, hint, place, ...(details === undefined ? {} : { details }) } };
}
