import type { TextEntity } from "../../domain/message";
import { asInteger, asText, isObject, type RawObject } from "./raw-value";

/** Text with its styled spans; offsets count UTF-16 code units. */
export interface StyledText {
	readonly text: string;
	readonly entities: readonly TextEntity[];
}

const NONE: readonly TextEntity[] = [];

/**
 * Text of a message: from `text_entities` in the new schema, from `text` (a string, or an array of strings and
 * objects) in the old one.
 */
export function toStyledText(text: unknown, textEntities: unknown): StyledText {
	const isPlain = typeof text === "string" && !(Array.isArray(textEntities) && textEntities.some(isStyled));
	if (isPlain) return { text: text.toWellFormed(), entities: NONE };
	return joinParts(Array.isArray(textEntities) && textEntities.length > 0 ? textEntities : text);
}

/** A title, question or answer: a string, or in newest exports a list of parts. */
export function toPlainText(value: unknown): string {
	return typeof value === "string" ? value.toWellFormed() : joinParts(value).text;
}

function joinParts(parts: unknown): StyledText {
	if (!Array.isArray(parts)) return { text: "", entities: NONE };
	const entities: TextEntity[] = [];
	let text = "";
	for (const part of parts) {
		const piece = isObject(part) ? (asText(part.text) ?? "") : (asText(part) ?? "");
		if (isStyled(part) && piece !== "") entities.push(toEntity(part, text.length, piece.length));
		text += piece;
	}
	return { text, entities: entities.length === 0 ? NONE : entities };
}

function isStyled(part: unknown): part is RawObject & { readonly type: string } {
	return isObject(part) && typeof part.type === "string" && part.type !== "plain";
}

function toEntity(part: RawObject & { readonly type: string }, offset: number, length: number): TextEntity {
	const value = asText(part.href) ?? asText(part.document_id) ?? asText(part.language) ?? userIdOf(part);
	return value === null || value === ""
		? { type: part.type, offset, length }
		: { type: part.type, offset, length, value };
}

function userIdOf(part: RawObject): string | null {
	const id = asInteger(part.user_id);
	return id === null ? null : String(id);
}
