import type { Database } from "@/db/client";
import { upsertForumTopics } from "@/db/queries/forum-topics";
import { bulkInsert } from "@/db/upsert";
import { PEER_KINDS } from "@/lib/domain/member";
import { MESSAGE_KINDS } from "@/lib/domain/message";
import type { PostFact } from "@/lib/metrics/post-fact";
import { randomOf } from "../support/random-of";

export const CHAT_TOPICS: ReadonlyMap<number, string> = new Map([
	[1, "General"],
	[7, "JMeter"],
	[9, 'Say "hi" 🚀'],
]);

const SENDERS = [
	{ id: 11, kind: "human" },
	{ id: 12, kind: "human" },
	{ id: 13, kind: "deleted" },
	{ id: 14, kind: "human" },
	{ id: 15, kind: "bot" },
	{ id: 16, kind: "channel" },
] as const;

/** A chat nobody planned: replies to anybody, albums, labels, bots, reactions, hours of every kind. Oldest first. */
export function aRandomChat(seed: number, posts: number, fromMs: number, toMs: number): PostFact[] {
	const random = randomOf(seed);
	const at = Array.from({ length: posts }, () => fromMs + Math.floor(random() * (toMs - fromMs))).sort((a, b) => a - b);
	const chat: PostFact[] = [];
	for (const ms of at) chat.push(aRandomPost(chat, Math.floor(ms / 1_000) * 1_000, random));
	return chat;
}

function aRandomPost(chat: readonly PostFact[], at: number, random: () => number): PostFact {
	const isSo = (share: number): boolean => random() < share;
	const below = (count: number): number => Math.floor(random() * count);
	const sender = SENDERS[Math.floor(random() ** 1.5 * SENDERS.length)] ?? SENDERS[0];
	const before = chat.at(-1);
	const parent = isSo(0.4) ? chat[below(chat.length)] : undefined;
	const album = isSo(0.1) && before?.senderId === sender.id ? (before.albumId ?? before.messageId) : null;
	return {
		messageId: chat.length + 1,
		senderId: isSo(0.03) ? null : sender.id,
		senderKind: sender.kind,
		at,
		kind: isSo(0.6) ? "text" : (MESSAGE_KINDS[below(6)] ?? "text"),
		topicId: isSo(0.2) ? null : ([1, 7, 9][below(3)] ?? 1),
		albumId: album,
		isForward: false,
		isDeleted: isSo(0.05),
		replyTo: parent?.messageId ?? null,
		parentId: parent?.senderId ?? null,
		parentKind: parent?.senderKind ?? null,
		reactions: isSo(0.1) ? null : below(9) * below(2),
		words: below(30),
		labels: below(2) * below(512),
		language: isSo(0.2) ? null : below(3),
		isRead: true,
	};
}

/** Stores a chat's messages and people under a group that is there already. */
export async function storeRandomChat(db: Database, groupId: number, chat: readonly PostFact[]): Promise<void> {
	await bulkInsert(
		db,
		{ table: "messages", columns: COLUMNS, onDuplicate: null },
		chat.map((post) => [
			...[groupId, post.messageId, post.senderId, PEER_KINDS.indexOf(post.senderKind), new Date(post.at), true],
			...[
				MESSAGE_KINDS.indexOf(post.kind),
				post.replyTo,
				post.topicId,
				post.albumId,
				false,
				post.reactions,
				post.words,
			],
			...[post.isDeleted ? new Date(post.at) : null, post.messageId, "words", post.labels, 1, post.language],
		]),
	);
	await bulkInsert(
		db,
		{ table: "members", columns: ["group_id", "member_id", "kind", "display_name", "name_as_of"], onDuplicate: null },
		SENDERS.map(({ id, kind }) => [groupId, id, kind, `Person ${id}`, new Date(0)]),
	);
	await db.pool.query(
		`UPDATE members SET last_message_at=(SELECT MAX(sent_at) FROM messages m WHERE m.group_id=members.group_id
		AND m.sender_id=members.member_id) WHERE group_id=?`,
		[groupId],
	);
	const topics = Array.from(CHAT_TOPICS, ([topicId, title]) => ({ topicId, title, origin: "service" as const }));
	await upsertForumTopics(
		db,
		groupId,
		topics.map((topic) => ({ ...topic, createdAt: null })),
	);
}

const COLUMNS = [
	...["group_id", "message_id", "sender_id", "sender_kind", "sent_at", "is_time_trusted", "kind", "reply_to"],
	...["topic_id", "album_id", "is_forward", "reactions", "words", "deleted_at", "content_hash", "text", "labels"],
	...["label_version", "language"],
];
