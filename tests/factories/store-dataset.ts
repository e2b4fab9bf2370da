import type { Database } from "@/db/client";
import { replaceCollectedParts } from "@/db/queries/collected-parts";
import { upsertForumTopics } from "@/db/queries/forum-topics";
import { recomputeMemberSpans } from "@/db/queries/members";
import { insertGroup } from "@/db/queries/tracked-groups";
import type { SqlValue } from "@/db/sql-literal";
import { bulkInsert } from "@/db/upsert";
import { deniedBits, LABELS, labelBits } from "@/lib/domain/label";
import { LANGUAGES } from "@/lib/domain/language";
import { PEER_KINDS } from "@/lib/domain/member";
import { MESSAGE_KINDS } from "@/lib/domain/message";
import type { ChatId } from "@/lib/domain/peer-id";
import type { Dataset, Post } from "../blueprints/dataset";

let groups = 0;

/** Puts a dataset into the store as a group of its own, the way an import would leave it. Returns its number. */
export async function storeDataset(db: Database, data: Dataset): Promise<number> {
	groups += 1;
	const groupId = groups;
	await insertGroup(db, {
		groupId,
		chatId: -groupId as ChatId,
		idSource: "telegram",
		slug: `group-${groupId}`,
		title: `Group ${groupId}`,
		kind: data.topics === undefined ? "supergroup" : "forum",
		zone: data.zone,
		zoneSource: "asked",
		locale: "en",
		isPublic: true,
		createdAt: new Date(data.now),
	});
	await storePosts(db, groupId, data.posts);
	await storeComings(db, groupId, data);
	await storeSteps(db, groupId, data);
	await storeRoster(db, groupId, data);
	await replaceCollectedParts(db, { groupId, importId: "a" }, data.parts);
	const topics = Array.from(data.topics ?? [], ([topicId, title]) => ({ topicId, title, createdAt: null }));
	await upsertForumTopics(
		db,
		groupId,
		topics.map((topic) => ({ ...topic, origin: "service" as const })),
	);
	return groupId;
}

/** Adds messages to a stored group, or replaces those of the same id. */
export async function storePosts(db: Database, groupId: number, posts: readonly Post[]): Promise<void> {
	await insert(
		db,
		"messages",
		MESSAGE_COLUMNS,
		posts.map((post) => messageRow(groupId, post)),
	);
	await insert(
		db,
		"message_reactions",
		["group_id", "message_id", "emoji", "count"],
		posts.flatMap((post) =>
			Object.entries(post.reactions ?? {}).map(([emoji, count]) => [groupId, post.id, emoji, count]),
		),
	);
	await insert(
		db,
		"reaction_events",
		["group_id", "message_id", "emoji", "position", "member_id", "reacted_at"],
		posts.flatMap((post) =>
			(post.reactedAt ?? []).map((at, position) => [
				groupId,
				post.id,
				"👍",
				position,
				post.reactedFrom?.[position] ?? null,
				new Date(at),
			]),
		),
	);
	await insert(
		db,
		"reaction_events",
		["group_id", "message_id", "emoji", "position", "member_id", "reacted_at"],
		posts.flatMap((post) =>
			Object.entries(post.reactedBy ?? {}).map(([id, emoji], at) => [
				groupId,
				post.id,
				emoji,
				100 + at,
				Number(id),
				null,
			]),
		),
	);
	await storeReadings(db, groupId, posts);
	await storePeople(db, groupId, new Map(posts.flatMap((post) => (post.by === null ? [] : [[post.by, post.from]]))));
	await recomputeMemberSpans(db, groupId);
}

async function storeReadings(db: Database, groupId: number, posts: readonly Post[]): Promise<void> {
	const ships = posts.filter(({ labels }) => labels?.includes("ship"));
	await insert(
		db,
		"message_labels",
		["group_id", "message_id", "label", "source", "rule", "confidence", "version", "link"],
		ships.map(({ id, link }) => [groupId, id, LABELS.indexOf("ship"), 1, "tag.ship", 100, 1, link ?? null]),
	);
	await insert(
		db,
		"message_mentions",
		["group_id", "message_id", "position", "member_id", "username"],
		posts.flatMap(({ id, mentions }) => (mentions ?? []).map((who, at) => [groupId, id, at, who, null])),
	);
}

async function storeRoster(db: Database, groupId: number, { admins, now }: Dataset): Promise<void> {
	const at = new Date(now);
	const columns = ["group_id", "member_id", "status", "is_present", "first_seen_at", "last_seen_at"];
	const rows = (admins ?? []).map((id) => [groupId, id, "admin", true, at, at]);
	await insert(db, "group_roster", columns, rows);
}

async function storeSteps(db: Database, groupId: number, { steps = [], counts = [] }: Dataset) {
	await insert(
		db,
		"roster_events",
		["group_id", "event_key", "member_id", "kind", "after_at", "at"],
		steps.map(({ key, who, kind, after, at }) => [
			groupId,
			key,
			who,
			kind,
			after === null ? null : new Date(after),
			new Date(at),
		]),
	);
	await insert(
		db,
		"member_snapshots",
		["group_id", "taken_at", "participants", "is_complete"],
		counts.map(({ at, members }) => [groupId, new Date(at), members, true]),
	);
}

async function storeComings(db: Database, groupId: number, data: Dataset): Promise<void> {
	const comings = data.comings ?? [];
	const birth = data.parts[0]?.firstAt;
	const service: SqlValue[][] = comings.map(({ id, at, kind }) => [groupId, id, kind, new Date(at), 0, true]);
	if (data.beginsWithGroup && birth !== undefined) service.push([groupId, -1, "create_group", birth, 0, true]);
	await insert(
		db,
		"service_messages",
		["group_id", "message_id", "action", "sent_at", "content_hash", "is_time_trusted"],
		service,
	);
	await insert(
		db,
		"membership_events",
		["group_id", "message_id", "position", "kind", "member_id", "occurred_at"],
		comings.map(({ id, at, kind, who }) => [groupId, id, 0, kind, who, new Date(at)]),
	);
	await storePeople(db, groupId, new Map(comings.flatMap(({ who, whoIs }) => (who === null ? [] : [[who, whoIs]]))));
}

async function storePeople(db: Database, groupId: number, people: ReadonlyMap<number, string | undefined>) {
	await bulkInsert(
		db,
		{
			table: "members",
			columns: ["group_id", "member_id", "kind", "display_name", "name_as_of"],
			onDuplicate: "member_id=member_id",
		},
		Array.from(people, ([id, kind]) => [groupId, id, kind ?? "human", `Person ${id}`, new Date(0)]),
	);
}

const MESSAGE_COLUMNS = [
	"group_id",
	"message_id",
	"sender_id",
	"sender_kind",
	"sent_at",
	"is_time_trusted",
	"kind",
	"reply_to",
	"topic_id",
	"album_id",
	"is_forward",
	"reactions",
	"words",
	"deleted_at",
	"content_hash",
	"text",
	"labels",
	"label_version",
	"language",
] as const;

function messageRow(groupId: number, post: Post): SqlValue[] {
	const total = Object.values(post.reactions ?? {}).reduce((sum, count) => sum + count, 0);
	return [
		groupId,
		post.id,
		post.by,
		PEER_KINDS.indexOf(post.from ?? "human"),
		new Date(post.at),
		true,
		MESSAGE_KINDS.indexOf(post.kind ?? "text"),
		post.replyTo ?? null,
		post.topic ?? null,
		post.album ?? null,
		post.forward === true,
		post.reactions === null ? null : total,
		post.words ?? 1,
		post.deleted ? new Date(post.at) : null,
		post.id,
		"words",
		labelBits(post.labels ?? []) | deniedBits(post.denied ?? []),
		post.unread ? 0 : 1,
		post.language === undefined ? null : LANGUAGES.indexOf(post.language),
	];
}

async function insert(db: Database, table: string, columns: readonly string[], rows: readonly SqlValue[][]) {
	const onDuplicate = columns.map((column) => `\`${column}\`=VALUES(\`${column}\`)`).join(",");
	await bulkInsert(db, { table, columns, onDuplicate }, rows);
}
