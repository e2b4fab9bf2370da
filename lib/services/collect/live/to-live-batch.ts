import type { MessageRow, ServiceRow } from "@/db/history-row";
import { GENERAL_TOPIC_ID } from "@/db/queries/topic-links";
import type { LiveMessage } from "@/lib/domain/live-message";
import type { Message, ServiceMessage } from "@/lib/domain/message";
import type { HistoryBatch } from "../store-batch";
import { toMessageRow } from "../to-message-row";
import { toServiceRow } from "../to-service-row";

/** Entries of one chat as rows, by ascending id; of several versions of an entry the last counts. */
export function toLiveBatch(entries: readonly LiveMessage[], idShift: number): HistoryBatch {
	const messages = new Map<number, MessageRow>();
	const services = new Map<number, ServiceRow>();
	const albums = new Map<string, number>();
	for (const live of entries) {
		const { entry } = live;
		if (entry.type === "message") {
			const row = toRow(entry.message, live, idShift);
			messages.set(row.messageId, row);
			const { groupedId } = entry.message;
			if (groupedId !== null) {
				albums.set(groupedId, Math.min(row.messageId, albums.get(groupedId) ?? row.messageId));
			}
		} else {
			const row = toServiceRow(shiftService(entry.service, idShift), true, true);
			services.set(row.messageId, row);
		}
	}
	for (const { entry } of entries) {
		if (entry.type !== "message" || entry.message.groupedId === null) continue;
		const row = messages.get(entry.message.messageId + idShift);
		if (row !== undefined) row.albumId = albums.get(entry.message.groupedId) ?? null;
	}
	return { messages: ascending(messages), services: ascending(services) };
}

/** A post into a topic is not a reply to the topic's root, as in exports; General has no root to reply to. */
function toRow(message: Message, { topicId, isEditHidden }: LiveMessage, idShift: number): MessageRow {
	const shown = { ...shiftMessage(message, idShift), editedAt: isEditHidden ? null : message.editedAt };
	const row = toMessageRow(shown, true, true);
	row.topicId = topicId;
	if (topicId !== null && topicId !== GENERAL_TOPIC_ID && row.replyTo === topicId) row.replyTo = null;
	return row;
}

function shiftMessage(message: Message, idShift: number): Message {
	if (idShift === 0) return message;
	const { messageId, replyToId, replyToOtherChat } = message;
	const isReply = replyToId !== null && !replyToOtherChat;
	return { ...message, messageId: messageId + idShift, replyToId: isReply ? replyToId + idShift : replyToId };
}

function shiftService(service: ServiceMessage, idShift: number): ServiceMessage {
	if (idShift === 0) return service;
	const { messageId, targetMessageId } = service;
	return {
		...service,
		messageId: messageId + idShift,
		targetMessageId: targetMessageId === null ? null : targetMessageId + idShift,
	};
}

function ascending<T extends { readonly messageId: number }>(rows: ReadonlyMap<number, T>): T[] {
	return [...rows.values()].sort((a, b) => a.messageId - b.messageId);
}
