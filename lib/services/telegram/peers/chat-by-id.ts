import { toBareId, toMarkedBasicGroupId, toMarkedChannelId } from "@/lib/domain/peer-id";
import type { LiveChat, PeerRef } from "@/lib/domain/telegram-peer";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../../context";
import type { AccountReader } from "./account-reader";
import { findInDialogs } from "./find-in-dialogs";
import { findPeerRef, findPeerRefs } from "./find-peer";

type Context = Pick<ServiceContext, "db">;

/** Ids at or below this are channels' and supergroups'; those above, basic groups'. */
const CHANNEL_ID_MAX = -1_000_000_000_000;

/** The chat with this marked id, or `null` if the account never met it. */
export async function chatByMarkedId(ctx: Context, session: AccountReader, peerId: number): Promise<LiveChat | null> {
	const ref = (await findPeerRef(ctx.db, session.accountId, peerId)) ?? guessRef(session, peerId);
	if (ref !== null) return ask(session, ref);
	return findInDialogs(ctx.db, session, (chat) => chat.chatId === peerId);
}

/** The chat with this bare id. Channels and basic groups number apart, so both are looked for, known ones first. */
export async function chatByBareId(ctx: Context, session: AccountReader, id: number): Promise<LiveChat | null> {
	const candidates = [toMarkedChannelId(id), toMarkedBasicGroupId(id)];
	const known = await findPeerRefs(ctx.db, session.accountId, [...candidates, id]);
	for (const peerId of candidates) {
		const ref = known.get(peerId);
		if (ref !== undefined) return ask(session, ref);
	}
	if (known.has(id)) throw personNotChat(id);
	const guessed = session.kind === "bot" ? guessRef(session, toMarkedChannelId(id)) : null;
	if (guessed !== null) return ask(session, guessed);
	return findInDialogs(ctx.db, session, ({ chatId }) => candidates.includes(chatId));
}

/** Basic groups need no hash, and a bot may pass none for the channels it is in. */
function guessRef(session: AccountReader, peerId: number): PeerRef | null {
	const id = toBareId(peerId);
	if (id === null) return null;
	if (peerId > CHANNEL_ID_MAX) return { kind: "chat", id, accessHash: null };
	return session.kind === "bot" ? { kind: "channel", id, accessHash: "0" } : null;
}

function ask(session: AccountReader, ref: PeerRef): Promise<LiveChat> {
	return session.gateway.chat(ref, { lane: "interactive", signal: session.signal });
}

function personNotChat(id: number): AppError {
	return new AppError("invalid", `${id} is a person's id, not a chat's.`, {
		hint: "Give the username, id or link of a group or channel.",
		place: { field: "ref" },
	});
}
