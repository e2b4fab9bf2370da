import { type KnownPeer, listKnownChats } from "@/db/queries/telegram-peers";
import { listTrackedGroups } from "@/db/queries/tracked-groups";
import type { LiveChat } from "@/lib/domain/telegram-peer";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../../context";
import type { AccountReader } from "./account-reader";
import { chatByMarkedId } from "./chat-by-id";
import { findInDialogs } from "./find-in-dialogs";
import { toMarkedId } from "./marked-id";
import { chatsTitled } from "./name-chats";

/** Chats searched for a title. */
const KNOWN_MAX = 2_000;
/** Chats of one title that are asked about to tell them apart. */
const ASKED_MAX = 3;

/** The one chat with exactly this title (in any case), or the tracked group with this slug; `null`: there is none. */
export async function chatByTitle(
	ctx: Pick<ServiceContext, "db">,
	session: AccountReader,
	title: string,
): Promise<LiveChat | null> {
	const name = title.trim().toLowerCase();
	const tracked = (await listTrackedGroups(ctx.db)).find((group) => group.slug === name);
	if (tracked?.idSource === "telegram") return chatByMarkedId(ctx, session, tracked.chatId);
	const named = chatsTitled(await listKnownChats(ctx.db, session.accountId, KNOWN_MAX), name);
	if (named.length > 0) return onlyOne(ctx, session, title, named);
	return findInDialogs(ctx.db, session, (chat) => chatsTitled([chat], name).length > 0);
}

/** A supergroup and the basic group it was carry one title, and are one chat. */
async function onlyOne(
	ctx: Pick<ServiceContext, "db">,
	session: AccountReader,
	title: string,
	named: readonly KnownPeer[],
): Promise<LiveChat | null> {
	if (named.length > ASKED_MAX) throw severalChats(title, named.length);
	const chats: LiveChat[] = [];
	for (const { peerId } of named) {
		const chat = await chatByMarkedId(ctx, session, peerId);
		if (chat !== null) chats.push(chat);
	}
	const current = chats.filter(
		({ migratedTo }) => migratedTo === null || !chats.some(({ chatId }) => chatId === toMarkedId(migratedTo)),
	);
	if (current.length > 1) throw severalChats(title, current.length);
	return current[0] ?? null;
}

function severalChats(title: string, count: number): AppError {
	return new AppError("conflict", `${count} chats are called ${JSON.stringify(title)}.`, {
		hint: "Give the id of the one you mean: `shiplog telegram dialogs` lists them.",
		place: { field: "ref" },
	});
}
