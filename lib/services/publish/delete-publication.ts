import { changePublication } from "@/db/queries/publications";
import { canPublish } from "@/lib/domain/access";
import { type Publication, requireMove } from "@/lib/domain/publication";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../context";
import { requireAccess } from "../require-access";
import { withAccount } from "../telegram/runtime/with-account";
import { findOwnPost } from "./find-own-post";
import { getPublication } from "./get-publication";
import { postChatOf } from "./post-chat";
import { refusalOf } from "./refusal-of";

/**
 * Takes a posted recap back: deletes its message at Telegram, then says so. A message that is gone already counts as
 * deleted, and deleting twice is the same as once. It is posted again only on purpose. Throws AppError `conflict` for
 * a post that is not there, or with Telegram's refusal in words.
 */
export async function deletePublication(
	ctx: ServiceContext,
	input: { readonly publicationId: string; readonly signal?: AbortSignal },
): Promise<Publication> {
	requireAccess(canPublish(ctx.actor));
	const { publicationId } = input;
	const publication = await getPublication(ctx, { publicationId });
	if (publication.state === "deleted") return publication;
	requireMove(publication.state, "deleted");
	await deleteAtTelegram(ctx, publication, input.signal);
	const now = ctx.now();
	await changePublication(ctx.db, { publicationId, from: "sent" }, { state: "deleted", deletedAt: now }, now);
	const { groupId, weekStart, messageId } = publication;
	ctx.log.info({ groupId, weekStart, messageId }, "recap post deleted");
	return getPublication(ctx, { publicationId });
}

async function deleteAtTelegram(ctx: ServiceContext, publication: Publication, signal?: AbortSignal): Promise<void> {
	const account = { account: publication.accountId, purpose: "delete", signal };
	try {
		await withAccount(ctx, account, async (session) => {
			const chat = await postChatOf(ctx, session, publication);
			const messageId = publication.messageId ?? (await lookUp());
			if (messageId === null) return;
			await session.gateway.deleteMessages(chat, [messageId], { lane: "interactive", signal: session.signal });

			async function lookUp(): Promise<number | null> {
				const found = await findOwnPost(session, chat, publication);
				if (found === "absent") return null;
				if (typeof found === "object" && found.message.entry.type === "message") {
					return found.message.entry.message.messageId;
				}
				throw new AppError("conflict", "Telegram did not say which message this post is.", {
					hint: "Delete it in the group by hand.",
				});
			}
		});
	} catch (error) {
		signal?.throwIfAborted();
		throw refusalOf(error);
	}
}
