import { z } from "zod";

/** One week of one group, by its Monday. */
export const ClosingRef = z.object({
	groupId: z.number().int().positive(),
	weekStart: z.iso.date(),
});
export type ClosingRef = z.infer<typeof ClosingRef>;
