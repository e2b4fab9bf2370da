import type { TlObject } from "../../tl-object";
import type { Account } from "../model/account";
import type { Channel, Chat } from "../model/chat";
import { isAdmin, isInside } from "../model/member";
import { refuse } from "../refuse";
import type { WorldState } from "../world-state";

/** What is about to be written. */
export type Contents = "text" | "photo" | "document" | "poll";

/** Right that forbids each kind, and the refusal that says so. */
const FORBIDDEN: Readonly<Record<Contents, readonly [string, string]>> = {
	text: ["send_plain", "CHAT_SEND_PLAIN_FORBIDDEN"],
	photo: ["send_photos", "CHAT_SEND_PHOTOS_FORBIDDEN"],
	document: ["send_docs", "CHAT_SEND_DOCS_FORBIDDEN"],
	poll: ["send_polls", "CHAT_SEND_POLL_FORBIDDEN"],
};

/** Throws what Telegram answers to somebody who may not write this here, slow mode included. */
export function checkMayWrite(world: WorldState, chat: Chat, viewer: Account, contents: Contents): void {
	if (chat.kind === "user") {
		if (viewer.isLimited) throw refuse("PEER_FLOOD");
		return;
	}
	const member = chat.roster.get(viewer.userId);
	if (chat.kind === "chat") {
		if (!isInside(member) || chat.migratedToId !== null) throw refuse("CHAT_WRITE_FORBIDDEN");
		return;
	}
	if (isAdmin(member)) return;
	if (chat.isBroadcast) throw refuse("CHAT_ADMIN_REQUIRED");
	if (!isInside(member)) throw refuse("CHAT_WRITE_FORBIDDEN");
	if (member.status === "restricted") checkRights(member.bannedRights, contents, "USER_BANNED_IN_CHANNEL");
	checkRights(chat.defaultBannedRights, contents, "CHAT_WRITE_FORBIDDEN");
	checkSlowMode(world, chat, viewer);
}

/** Starts the wait of slow mode; admins do not wait. */
export function noteWritten(world: WorldState, chat: Chat, viewer: Account): void {
	if (chat.kind !== "channel" || chat.slowModeSeconds === 0 || isAdmin(chat.roster.get(viewer.userId))) return;
	chat.mayPostAt.set(viewer.userId, world.now() + chat.slowModeSeconds * 1000);
}

function checkRights(rights: TlObject | null, contents: Contents, everything: string): void {
	if (rights === null) return;
	const [right, refusal] = FORBIDDEN[contents];
	if (rights.send_messages === true) throw refuse(everything);
	if (contents !== "text" && rights.send_media === true) throw refuse("CHAT_SEND_MEDIA_FORBIDDEN");
	if (rights[right] === true) throw refuse(refusal);
}

function checkSlowMode(world: WorldState, chat: Channel, viewer: Account): void {
	const wait = (chat.mayPostAt.get(viewer.userId) ?? 0) - world.now();
	if (wait > 0) throw refuse(`SLOWMODE_WAIT_${Math.ceil(wait / 1000)}`);
}
