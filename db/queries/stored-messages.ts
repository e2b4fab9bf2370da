import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { PEER_KINDS, type PeerKind } from "@/lib/domain/member";
import { MESSAGE_KINDS, type MessageKind } from "@/lib/domain/message";
import type { QueryRunner } from "../client";
import { type ServiceDetails, TEXTLESS_DIGEST } from "../history-row";
import { members } from "../schema/members";
import { messages } from "../schema/messages";
import { serviceMessages } from "../schema/service-messages";

/** No client sends a longer text; an export may hold one, and nobody reads it in a list. */
const TEXT_MAX = 4096;

interface StoredRow {
	readonly messageId: number;
	readonly senderId: number | null;
	/** `null`: the source hides it, or nobody wrote it. */
	readonly senderName: string | null;
	readonly sentAt: Date;
}

/** A message as people read it. */
export interface StoredMessage extends StoredRow {
	readonly senderKind: PeerKind;
	readonly kind: MessageKind;
	readonly topicId: number | null;
	readonly labels: number;
	/** Cut at 4,096 characters; `""`: it has none. `null`: deleted, or not kept any more. */
	readonly text: string | null;
}

/** Something that happened in the chat and is not a message. */
export interface StoredService extends StoredRow {
	readonly action: string;
	readonly details: ServiceDetails | null;
}

/** Messages with these ids, by id; ids of nothing stored are left out. */
export async function listStoredMessages(
	db: QueryRunner,
	groupId: number,
	ids: readonly number[],
): Promise<StoredMessage[]> {
	if (ids.length === 0) return [];
	const isTextGone = sql<number>`${messages.deletedAt} IS NOT NULL OR ${messages.contentHash}=${sql.raw(String(TEXTLESS_DIGEST))}`;
	const rows = await db.orm
		.select({
			messageId: messages.messageId,
			senderId: messages.senderId,
			senderName: members.displayName,
			senderKind: messages.senderKind,
			sentAt: messages.sentAt,
			kind: messages.kind,
			topicId: messages.topicId,
			labels: messages.labels,
			isTextGone,
			text: sql<string>`LEFT(${messages.text},${sql.raw(String(TEXT_MAX))})`,
		})
		.from(messages)
		.leftJoin(members, and(eq(members.groupId, messages.groupId), eq(members.memberId, messages.senderId)))
		.where(and(eq(messages.groupId, groupId), inArray(messages.messageId, [...new Set(ids)])))
		.orderBy(asc(messages.messageId));
	return rows.map(({ isTextGone: isGone, ...row }) => ({
		...row,
		senderKind: PEER_KINDS[row.senderKind] ?? "unknown",
		kind: MESSAGE_KINDS[row.kind] ?? "other",
		text: Number(isGone) === 1 ? null : row.text,
	}));
}

/** Service rows with these ids, by id. */
export async function listStoredServices(
	db: QueryRunner,
	groupId: number,
	ids: readonly number[],
): Promise<StoredService[]> {
	if (ids.length === 0) return [];
	return db.orm
		.select({
			messageId: serviceMessages.messageId,
			senderId: serviceMessages.actorId,
			senderName: members.displayName,
			sentAt: serviceMessages.sentAt,
			action: serviceMessages.action,
			details: serviceMessages.details,
		})
		.from(serviceMessages)
		.leftJoin(members, and(eq(members.groupId, serviceMessages.groupId), eq(members.memberId, serviceMessages.actorId)))
		.where(and(eq(serviceMessages.groupId, groupId), inArray(serviceMessages.messageId, [...new Set(ids)])))
		.orderBy(asc(serviceMessages.messageId));
}
