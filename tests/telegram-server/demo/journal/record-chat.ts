import type { Channel } from "../../world/model/chat";
import type { WorldEvent } from "../../world/push/world-event";
import type { WorldState } from "../../world/world-state";
import type { Journal } from "./journal";
import type { JournalEntry } from "./journal-entry";

/** Writes down everything that happens in a chat from now on, whoever does it. */
export function recordChat(world: WorldState, chat: Channel, journal: Journal): void {
	world.listeners.push((event) => {
		const entry = event.chat === chat ? entryOf(world, chat, event) : null;
		if (entry !== null) journal.add(entry);
	});
}

function entryOf(world: WorldState, chat: Channel, event: WorldEvent): JournalEntry | null {
	if (event.kind === "reactions") return { type: "reactions", id: event.messageId, reactions: event.reactions };
	if (event.kind === "member") return { type: "member", member: event.member };
	const { change } = event;
	if (change.kind === "delete") return { type: "delete", ids: change.messageIds };
	const message = chat.log.find(change.messageId);
	if (message === null) return null;
	if (change.kind === "new") return { type: "message", message, counter: world.counter };
	if (change.kind === "pin") return { type: "pin", id: message.id };
	const { id, text, entities, editDate: date, isEditHidden: isHidden } = message;
	return { type: "edit", id, text, entities, date, isHidden };
}
