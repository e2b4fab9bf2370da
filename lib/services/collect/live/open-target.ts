import type { Group } from "@/lib/domain/group";
import type { GroupSource } from "@/lib/domain/group-source";
import { toBareId } from "@/lib/domain/peer-id";
import type { PeerRef } from "@/lib/domain/telegram-peer";
import { AppError } from "@/lib/errors";
import { TelegramFailure } from "@/lib/telegram/telegram-failure";
import type { ServiceContext } from "../../context";
import type { AccountReader } from "../../telegram/peers/account-reader";
import { findPeerRef } from "../../telegram/peers/find-peer";
import { resolveChat } from "../../telegram/peers/resolve-chat";
import type { LiveTarget } from "./live-target";

/** Ids at or below this are channels' and supergroups'; those above, basic groups'. */
const CHANNEL_ID_MAX = -1_000_000_000_000;

/** Whether the chat numbers its own changes, instead of sharing its account's. */
export function hasOwnSequence({ chatId }: Pick<GroupSource, "chatId">): boolean {
	return chatId <= CHANNEL_ID_MAX;
}

/** The source's chat, ready to be asked about. Throws TelegramFailure `chat_lost` when the account cannot find it. */
export async function openTarget(
	ctx: ServiceContext,
	session: AccountReader,
	group: Group,
	source: GroupSource,
): Promise<LiveTarget> {
	return { ctx, session, group, segment: source.segment, chat: await refOf(ctx, session, source) };
}

async function refOf(ctx: ServiceContext, session: AccountReader, source: GroupSource): Promise<PeerRef> {
	const { chatId } = source;
	const bareId = toBareId(chatId);
	if (!hasOwnSequence(source) && bareId !== null) return { kind: "chat", id: bareId, accessHash: null };
	const known = await findPeerRef(ctx.db, session.accountId, chatId);
	if (known !== null) return known;
	try {
		return (await resolveChat(ctx, session, String(chatId))).ref;
	} catch (error) {
		if (!(error instanceof AppError) || error.code !== "not_found") throw error;
		throw new TelegramFailure("chat_lost", { method: "resolve", reason: "NOT_IN_DIALOGS", cause: error });
	}
}
