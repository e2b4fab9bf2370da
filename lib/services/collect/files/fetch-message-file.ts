import { z } from "zod";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../../context";
import { parseInput } from "../../parse-input";
import { ChatInputSchema } from "../../telegram/verbs/chat-input";
import { withChat } from "../../telegram/verbs/with-chat";
import { downloadMessageFile } from "./download-message-file";
import type { FetchedFile } from "./store-download";

const InputSchema = ChatInputSchema.extend({ messageId: z.number().int().positive() });

/**
 * The photo or document of a message, fetched once and kept by content. Throws AppError `not_found` for a message that
 * is gone or carries none, `invalid` for one too large, and like `withChat`.
 */
export async function fetchMessageFile(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<FetchedFile> {
	const { messageId, ...asked } = parseInput(InputSchema, input);
	return withChat(ctx, "file", asked, async (session, chat) => {
		const fetched = await downloadMessageFile(ctx, session, { chat: chat.ref, messageId, file: null });
		if (fetched !== null) return fetched;
		throw new AppError("not_found", `Message ${messageId} is gone or carries no file.`, {
			place: { field: "messageId" },
		});
	});
}
