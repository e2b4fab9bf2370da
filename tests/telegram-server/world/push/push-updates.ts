import type { TlObject } from "../../tl-object";
import { isListening } from "../find-chat";
import type { Chat } from "../model/chat";
import { Cast } from "../view/cast";
import type { WorldState } from "../world-state";

/** Makes an account's updates; people in them are shortened, as Telegram pushes them. */
export type MakeUpdates = (cast: Cast) => readonly TlObject[];

/** Tells one account, on all its sessions but `exceptSession`. */
export function pushTo(world: WorldState, userId: number, make: MakeUpdates, exceptSession?: string): void {
	if (world.deliverers.length === 0 || !world.accounts.has(userId)) return;
	const cast = new Cast(world, userId, true);
	const updates = make(cast);
	if (updates.length === 0) return;
	const message = updatesObject(world, cast, updates);
	for (const deliver of world.deliverers) deliver(userId, message, exceptSession);
}

/** Tells every account in the chat. */
export function pushToChat(world: WorldState, chat: Chat, make: MakeUpdates, exceptSession?: string): void {
	for (const userId of world.accounts.keys()) {
		if (isListening(chat, userId)) pushTo(world, userId, make, exceptSession);
	}
}

/** The `updates` container; unordered (`seq` 0), as everything with a pts of its own is. */
export function updatesObject(world: WorldState, cast: Cast, updates: readonly TlObject[]): TlObject {
	return { _: "updates", updates: [...updates], ...cast.lists(), date: world.date, seq: 0 };
}
