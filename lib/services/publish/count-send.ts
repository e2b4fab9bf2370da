import { changePublication } from "@/db/queries/publications";
import type { Publication } from "@/lib/domain/publication";
import type { PeerRef } from "@/lib/domain/telegram-peer";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../context";
import type { AccountReader } from "../telegram/peers/account-reader";

/**
 * Writes down that a send begins, before it does: whoever comes after a crash then looks before sending. A bot cannot
 * read history, so it also notes where the channel stands. Throws AppError `internal` when the claim is gone: whoever
 * sends holds its lock.
 */
export async function countSend(
	ctx: ServiceContext,
	session: AccountReader,
	chat: PeerRef,
	publication: Publication,
): Promise<Publication> {
	const now = ctx.now();
	const change = {
		attempts: publication.attempts + 1,
		firstSendAt: publication.firstSendAt ?? now,
		channelPts: publication.channelPts ?? (await standOf(session, chat)),
	};
	const { publicationId } = publication;
	if (!(await changePublication(ctx.db, { publicationId, from: "claimed" }, change, now))) {
		throw new AppError("internal", "This post has been settled by somebody else meanwhile.");
	}
	return { ...publication, ...change };
}

async function standOf({ kind, gateway, signal }: AccountReader, chat: PeerRef): Promise<number | null> {
	if (kind !== "bot" || chat.kind !== "channel") return null;
	return (await gateway.chat(chat, { lane: "interactive", signal })).pts;
}
