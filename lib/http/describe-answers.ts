import type { z } from "zod";
import { ErrorEnvelope } from "@/lib/dashboard/error-contract";

const REFUSALS = {
	401: "Nobody is signed in.",
	403: "The signed-in person may not, or the request came from another site.",
	404: "There is no such thing.",
	409: "It is not in a state for this.",
	422: "The request is malformed; `place.field` says where.",
	429: "Too many attempts; `Retry-After` says when to come back.",
} as const;

/** A JSON body in a route's description. */
export function json<S extends z.ZodType>(schema: S) {
	return { content: { "application/json": { schema } } };
}

/** A successful answer in a route's description. */
export function answers<S extends z.ZodType>(description: string, schema: S) {
	return { ...json(schema), description };
}

/** The refusals a route documents beside its answer. */
export function refusals<C extends keyof typeof REFUSALS>(...codes: readonly C[]) {
	const entries = codes.map((code) => [code, answers(REFUSALS[code], ErrorEnvelope)]);
	return Object.fromEntries(entries) as Record<C, ReturnType<typeof answers<typeof ErrorEnvelope>>>;
}

/** Routes for members. */
export const MEMBERS = [{ session: [] }];
