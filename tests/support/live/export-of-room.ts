import type { RoomHandle } from "../../telegram-server/world/handles/room-handle";
import type { StoredMessage } from "../../telegram-server/world/model/stored-message";
import type { WorldState } from "../../telegram-server/world/world-state";

/** Telegram Desktop's names of the service rows that stories hold. */
const ACTIONS: Readonly<Record<string, string>> = {
	messageActionChannelCreate: "create_channel",
	messageActionChatCreate: "create_group",
	messageActionChatAddUser: "invite_members",
	messageActionChatJoinedByLink: "join_group_by_link",
	messageActionChatDeleteUser: "remove_members",
	messageActionTopicCreate: "topic_created",
	messageActionChatMigrateTo: "migrate_to_supergroup",
	messageActionChannelMigrateFrom: "migrate_from_group",
};
/** What Telegram Desktop adds to the ids of the basic group a supergroup was. */
const MIGRATED_SHIFT = -1_000_000_000;
const RECENT = 3;

/** A room of the world as the `result.json` Telegram Desktop would export of it, in UTC; `before`: the basic group it was. */
export function exportOfRoom(state: WorldState, room: RoomHandle, before?: RoomHandle): Record<string, unknown> {
	const rows = [
		...(before === undefined ? [] : before.messages.map((message) => toRow(state, message, MIGRATED_SHIFT))),
		...room.messages.map((message) => toRow(state, message, 0)),
	];
	const type = room.chat.kind === "channel" ? "private_supergroup" : "private_group";
	return { name: room.chat.title, type, id: room.id, messages: rows };
}

function toRow(state: WorldState, message: StoredMessage, shift: number): Record<string, unknown> {
	const { from, reply, action } = message;
	const when = { id: message.id + shift, ...dates("date", message.date) };
	const replied = reply === null ? {} : { reply_to_message_id: reply.messageId + shift };
	if (action !== null) {
		const actor = { actor: nameOf(state, from?.id), actor_id: `user${from?.id}` };
		return {
			...when,
			type: "service",
			...actor,
			action: ACTIONS[action._] ?? action._,
			...details(state, action),
			text: "",
		};
	}
	const sender = from?.kind === "user" ? { from: nameOf(state, from.id), from_id: `user${from.id}` } : {};
	return {
		...when,
		type: "message",
		...sender,
		...replied,
		...(message.editDate === null ? {} : dates("edited", message.editDate)),
		...(message.media?.kind === "file"
			? { photo: "(File not included. Change data exporting settings to download.)" }
			: {}),
		text: message.text,
		text_entities: message.text === "" ? [] : [{ type: "plain", text: message.text }],
		...(message.reactions === null || message.reactions.length === 0 ? {} : { reactions: reactionsOf(state, message) }),
	};
}

function details(state: WorldState, action: NonNullable<StoredMessage["action"]>): Record<string, unknown> {
	const users = (action.users ?? (action.user_id === undefined ? [] : [action.user_id])) as readonly (
		| number
		| bigint
	)[];
	return {
		...(typeof action.title === "string" ? { title: action.title } : {}),
		...(users.length === 0 ? {} : { members: users.map((id) => nameOf(state, Number(id))) }),
		...(action.inviter_id === undefined ? {} : { inviter: nameOf(state, Number(action.inviter_id)) }),
	};
}

function reactionsOf(state: WorldState, { reactions }: StoredMessage): unknown[] {
	const all = reactions ?? [];
	const recent = all.slice(-RECENT).reverse();
	return [...new Set(all.map(({ emoji }) => emoji))].map((emoji) => ({
		type: "emoji",
		count: all.filter((one) => one.emoji === emoji).length,
		emoji,
		recent: recent
			.filter((one) => one.emoji === emoji)
			.map(({ by, at }) => ({ from: nameOf(state, by), from_id: `user${by}`, date: localOf(at) })),
	}));
}

function dates(field: "date" | "edited", seconds: number): Record<string, string> {
	return { [field]: localOf(seconds), [`${field}_unixtime`]: String(seconds) };
}

function localOf(seconds: number): string {
	return new Date(seconds * 1_000).toISOString().slice(0, 19);
}

function nameOf(state: WorldState, id: number | undefined): string | null {
	const person = id === undefined ? undefined : state.people.get(id);
	return person === undefined ? null : [person.firstName, person.lastName].filter((name) => name).join(" ");
}
