import { z } from "zod";

/** Fields every verb on a chat takes. */
export const ChatInputSchema = z.object({
	account: z.string().trim().min(1).max(64).nullish(),
	ref: z.string().trim().min(1, "Name a chat.").max(300),
	signal: z.instanceof(AbortSignal).optional(),
	/** Another process has the account, as it describes itself; the verb waits. */
	onWaiting: z.custom<(holder: string) => void>((given) => typeof given === "function").optional(),
});

export const LimitSchema = z.number().int().positive("The limit is not above 0.").nullish();
