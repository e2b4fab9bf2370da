import type { Api } from "telegram/tl/index.js";
import type { TextEntity } from "../../domain/message";
import { isPresent } from "./if-present";
import { toDecimal, toUnsignedDecimal } from "./long";

const NONE: readonly TextEntity[] = [];

/** Telegram Desktop's word for each kind of span; a kind this version does not know is `unknown`, as there. */
export const ENTITY_TYPES: Readonly<Record<string, string>> = {
	MessageEntityUnknown: "unknown",
	MessageEntityMention: "mention",
	MessageEntityHashtag: "hashtag",
	MessageEntityBotCommand: "bot_command",
	MessageEntityUrl: "link",
	MessageEntityEmail: "email",
	MessageEntityBold: "bold",
	MessageEntityItalic: "italic",
	MessageEntityCode: "code",
	MessageEntityPre: "pre",
	MessageEntityTextUrl: "text_link",
	MessageEntityMentionName: "mention_name",
	InputMessageEntityMentionName: "mention_name",
	MessageEntityPhone: "phone",
	MessageEntityCashtag: "cashtag",
	MessageEntityUnderline: "underline",
	MessageEntityStrike: "strikethrough",
	MessageEntityBlockquote: "blockquote",
	MessageEntityBankCard: "bank_card",
	MessageEntitySpoiler: "spoiler",
	MessageEntityCustomEmoji: "custom_emoji",
};

/** Spans in the order Telegram gives them. A span inside an earlier one is left out, as an export leaves it out. */
export function toEntities(
	text: string,
	entities: readonly Api.TypeMessageEntity[] | null | undefined,
): readonly TextEntity[] {
	if (!isPresent(entities) || entities.length === 0) return NONE;
	const kept: TextEntity[] = [];
	let end = 0;
	for (const entity of entities) {
		const { offset, length } = entity;
		if (offset < end || length <= 0 || offset + length > text.length) continue;
		kept.push(toEntity(entity));
		end = offset + length;
	}
	return kept.length === 0 ? NONE : kept;
}

function toEntity(entity: Api.TypeMessageEntity): TextEntity {
	const { offset, length } = entity;
	const type = ENTITY_TYPES[entity.className] ?? "unknown";
	const value = entityValue(entity);
	return value === null || value === "" ? { type, offset, length } : { type, offset, length, value };
}

function entityValue(entity: Api.TypeMessageEntity): string | null {
	switch (entity.className) {
		case "MessageEntityTextUrl":
			return entity.url;
		case "MessageEntityMentionName":
			return toDecimal(entity.userId);
		case "MessageEntityPre":
			return entity.language;
		case "MessageEntityCustomEmoji":
			return toUnsignedDecimal(entity.documentId);
		default:
			return null;
	}
}
