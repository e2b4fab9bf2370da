import type { z } from "zod";
import { AppError } from "@/lib/errors";

/** Parses what a service was handed; the first thing it does. Throws AppError("invalid") naming the field at fault. */
export function parseInput<S extends z.ZodType>(schema: S, input: z.input<S>): z.output<S> {
	const parsed = schema.safeParse(input);
	if (parsed.success) return parsed.data;
	const issue = parsed.error.issues[0];
	const field = issue?.path.join(".") ?? "";
	throw new AppError("invalid", issue?.message ?? "The input is malformed.", field === "" ? {} : { place: { field } });
}
