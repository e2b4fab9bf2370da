import type { Channel } from "../../world/model/chat";
import type { StoredMessage } from "../../world/model/stored-message";
import type { WorldState } from "../../world/world-state";
import type { JournalEntry } from "./journal-entry";

/** Does again what the journal says, silently: the same ids, and the same counter where clients left off. */
export function restoreChat(world: WorldState, chat: Channel, entries: readonly JournalEntry[]): void {
	for (const entry of entries) restore(world, chat, entry);
}

function restore(world: WorldState, chat: Channel, entry: JournalEntry): void {
	if (entry.type === "message") restoreMessage(world, chat, entry.message, entry.counter);
	else if (entry.type === "member") chat.roster.set(entry.member);
	else if (entry.type === "delete") {
		for (const id of entry.ids) chat.log.remove(id);
		chat.pts.add({ kind: "delete", messageIds: entry.ids }, world.date, entry.ids.length);
	} else if (entry.type !== "start") restoreTouch(world, chat, entry);
}

function restoreMessage(world: WorldState, chat: Channel, message: StoredMessage, counter: number): void {
	chat.log.append(message);
	chat.nextMessageId = message.id + 1;
	chat.pts.add({ kind: "new", messageId: message.id }, message.date);
	world.skipTo(counter);
	const { media, from, randomId } = message;
	if (media?.kind === "file") world.files.set(media.file.id, media.file);
	if (media?.kind === "poll") world.polls.set(media.poll.id, { poll: media.poll, chat, messageId: message.id });
	if (randomId !== null && from !== null) world.accounts.get(from.id)?.randomIds.add(randomId);
}

function restoreTouch(
	world: WorldState,
	chat: Channel,
	entry: Extract<JournalEntry, { type: "edit" | "pin" | "reactions" }>,
): void {
	const message = chat.log.find(entry.id);
	if (entry.type === "edit") {
		const { text, entities, date: editDate, isHidden: isEditHidden } = entry;
		if (message !== null) Object.assign(message, { text, entities, editDate, isEditHidden });
		chat.pts.add({ kind: "edit", messageId: entry.id }, world.date);
	} else if (entry.type === "pin") {
		if (message !== null) message.isPinned = true;
		chat.pts.add({ kind: "pin", messageId: entry.id, isPinned: true }, world.date);
	} else if (message !== null) message.reactions = [...entry.reactions];
}
