import { z } from "zod";

/** What a function answered a call with. */
export interface CallAnswer {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
}

/** An error as it crosses the wire. */
export interface JsonError {
	readonly name: string;
	readonly message: string;
	readonly [field: string]: unknown;
}

const Op = z.looseObject({
	/** SHA-1 of the step's id. */
	id: z.string().min(1),
	op: z.string(),
	name: z.string().nullish(),
	displayName: z.string().nullish(),
	opts: z.record(z.string(), z.unknown()).nullish(),
	data: z.unknown().optional(),
	error: z.unknown().optional(),
});
/** Something a function asks for, or tells. */
export type Op = z.infer<typeof Op>;
export const Ops = z.array(Op);

export type Outcome =
	| { readonly type: "completed"; readonly data: unknown }
	| {
			readonly type: "rejected";
			readonly error: JsonError;
			readonly isFinal: boolean;
			readonly retryAfter: string | null;
	  }
	| {
			readonly type: "ops";
			readonly ops: readonly Op[];
			readonly retryAfter: string | null;
			readonly isEager: boolean;
	  };

/** The step a run's own end is reported as: SHA-1 of `complete`. */
export const RUN_STEP = "0737c22d3bfae812339732d14d8c7dbd6dc4e09c";

/** Makes sense of an answer; one that makes none is an error that is tried again. */
export function readAnswer({ status, headers, body }: CallAnswer): Outcome {
	const retryAfter = headers["retry-after"] ?? null;
	const parsed = parseJson(body);
	if (status === 206) {
		const ops = Ops.safeParse(parsed);
		// Older functions answer as V1: what follows one of several steps never waits for the others.
		if (ops.success)
			return { type: "ops", ops: ops.data, retryAfter, isEager: headers["x-inngest-req-version"] === "1" };
	}
	if (status === 200) return { type: "completed", data: parsed ?? null };
	const isFinal = headers["x-inngest-no-retry"] === "true" || (status >= 400 && status < 500);
	return { type: "rejected", error: errorOf(parsed, status), isFinal, retryAfter };
}

/** An error as the SDK wrote it, or the nearest thing to one. */
export function errorOf(value: unknown, status?: number): JsonError {
	const fields = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
	const told = fields.message ?? fields.error;
	const message = typeof told === "string" ? told : `The function answered ${status ?? "nothing that can be read"}`;
	return { ...fields, name: typeof fields.name === "string" ? fields.name : "Error", message };
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
