import { z } from "zod";

/** Which recap: a group's, of one week (its Monday), of the newest complete week when none is named. */
export const RecapRef = z.object({
	groupId: z.number().int().positive(),
	weekStart: z.string().optional(),
});
