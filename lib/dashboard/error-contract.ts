import { z } from "zod";

/** What is wrong, where, and what to do: the one shape of every failure the API tells. */
export const ErrorBody = z.object({
	code: z.string(),
	message: z.string(),
	hint: z.string().nullable(),
	place: z
		.object({
			file: z.string().optional(),
			offset: z.number().optional(),
			line: z.number().optional(),
			field: z.string().optional(),
		})
		.nullable(),
	/** What a program can make of it, where there is anything: `problem` of a query. */
	details: z.record(z.string(), z.unknown()).optional(),
});
export type ErrorBody = z.infer<typeof ErrorBody>;

export const ErrorEnvelope = z.object({ error: ErrorBody });
export type ErrorEnvelope = z.infer<typeof ErrorEnvelope>;
