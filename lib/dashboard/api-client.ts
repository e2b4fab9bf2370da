import type { z } from "zod";
import { type ErrorBody, ErrorEnvelope } from "./error-contract";

/** A refusal of the API, with everything a person needs to go on. */
export class ApiError extends Error {
	readonly body: ErrorBody;
	readonly status: number;

	constructor(status: number, body: ErrorBody) {
		super(body.message);
		this.name = "ApiError";
		this.status = status;
		this.body = body;
	}
}

/** Asks the API and parses its answer. Throws {@link ApiError} for a refusal and for no answer at all (`status` 0). */
export async function callApi<T>(path: string, schema: z.ZodType<T>, init?: RequestInit): Promise<T> {
	let response: Response;
	try {
		response = await fetch(path, { ...init, headers: { accept: "application/json", ...init?.headers } });
	} catch (error) {
		if (init?.signal?.aborted) throw error;
		throw new ApiError(0, unreachable);
	}
	const body: unknown = response.status === 204 ? null : await response.json().catch(() => null);
	if (!response.ok) throw new ApiError(response.status, errorBodyOf(body));
	return schema.parse(body);
}

/** Request options that send `value` as JSON. */
export function sendJson(method: "POST" | "PUT" | "DELETE", value: unknown): RequestInit {
	return { method, headers: { "content-type": "application/json" }, body: JSON.stringify(value) };
}

/** The error inside an answer of the API, whatever it looks like. */
export function errorBodyOf(body: unknown): ErrorBody {
	const parsed = ErrorEnvelope.safeParse(body);
	return parsed.success ? parsed.data.error : unreadable;
}

const unreachable: ErrorBody = {
	code: "upstream_unavailable",
	message: "The server does not answer.",
	hint: "Check that it is running, then try again.",
	place: null,
};

const unreadable: ErrorBody = {
	code: "internal",
	message: "The server gave an answer this page does not understand.",
	hint: "Reload the page.",
	place: null,
};
