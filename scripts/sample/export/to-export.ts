import type { Draft, ServiceDraft } from "../stage/draft";
import { BOT, CHANNEL, GROUP_ID, GROUP_NAME } from "../stage/identities";
import type { Stage } from "../stage/stage";
import { dateFields } from "./date-fields";
import { mediaFields } from "./media-fields";
import { numberRows, type RowIds } from "./number-rows";
import { reactionFields } from "./reaction-fields";
import { textFields } from "./text-fields";

/** One chat as Telegram Desktop writes it to `result.json`. */
export interface ChatExport {
	readonly name: string;
	readonly type: "public_supergroup";
	readonly id: number;
	readonly messages: readonly Record<string, unknown>[];
}

/** Buttons under the bot's messages: only a bot can send them, so they are how a reader knows it. */
const BOT_BUTTONS = [[{ type: "url", text: "House rules", data: "https://kettle.example/rules", button_id: 0 }]];

/** The staged year in Telegram Desktop's layout, ids given in order of time. */
export function toExport(stage: Stage): ChatExport {
	const ids = numberRows(stage);
	const messages = ids.rows.map((row) => ("fields" in row ? serviceRow(row, ids) : messageRow(row, ids, stage)));
	return { name: GROUP_NAME, type: "public_supergroup", id: GROUP_ID, messages };
}

function serviceRow(row: ServiceDraft, ids: RowIds): Record<string, unknown> {
	const target = row.target === undefined ? undefined : ids.idOf(row.target);
	return {
		id: ids.idOf(row),
		type: "service",
		...dateFields(row.at),
		actor: row.actor.name,
		actor_id: row.actor.fromId,
		...row.fields,
		...(target === undefined ? {} : { message_id: target }),
		text: "",
		text_entities: [],
	};
}

function messageRow(draft: Draft, ids: RowIds, stage: Stage): Record<string, unknown> {
	const id = ids.idOf(draft);
	const random = stage.random.fork(`row ${id}`);
	const replyTo = draft.replyTo === null ? ids.topicRoot(draft.topic) : ids.idOf(draft.replyTo);
	const reactions = reactionFields(stage, draft, random);
	// Telegram's server sets an edit date on a first reaction too, hence edits where nothing was changed.
	const isEdited = draft.notes.isEdited === true || random.chance("reactions" in reactions ? 0.12 : 0.025);
	const editedAt = draft.at + random.int(15, 2400);
	return {
		id,
		type: "message",
		...dateFields(draft.at),
		...(isEdited && editedAt < stage.calendar.endsAt ? dateFields(editedAt, "edited") : {}),
		from: draft.author.name,
		from_id: draft.author.fromId,
		...forwardFields(draft),
		...(replyTo === undefined ? {} : { reply_to_message_id: replyTo }),
		...mediaFields(draft, random),
		...(draft.notes.viaBot === undefined ? {} : { via_bot: draft.notes.viaBot }),
		...textFields(draft.text),
		...(draft.author === BOT ? { inline_bot_buttons: BOT_BUTTONS } : {}),
		...reactions,
	};
}

function forwardFields({ notes, author }: Draft): Record<string, unknown> {
	if (notes.forwardedFrom === undefined) return {};
	const isOwnChannel = author === CHANNEL;
	return { forwarded_from: notes.forwardedFrom, ...(isOwnChannel ? { forwarded_from_id: CHANNEL.fromId } : {}) };
}
