import { z } from "zod";

/** Which group, and the account that collects it. Numbers may come as text: that is how they cross a queue. */
export const CollectingRefSchema = z.object({
	groupId: z.coerce.number().int().positive(),
	accountId: z.string().min(1).max(64),
});

export interface CollectingRef {
	readonly groupId: number | string;
	readonly accountId: string;
}
