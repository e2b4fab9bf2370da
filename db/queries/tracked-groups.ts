import { asc, eq, type SQL, sql } from "drizzle-orm";
import type { RowDataPacket } from "mysql2/promise";
import { CHAT_KINDS, type ChatKind } from "@/lib/domain/chat";
import type { Group } from "@/lib/domain/group";
import type { ChatId } from "@/lib/domain/peer-id";
import type { QueryRunner } from "../client";
import { trackedGroups } from "../schema/tracked-groups";

/** The group of a chat, or `null`. */
export async function findGroupByChat(db: QueryRunner, chatId: ChatId): Promise<Group | null> {
	return findOne(db, eq(trackedGroups.chatId, chatId));
}

/** The group with our own number, or `null`. */
export async function findGroup(db: QueryRunner, groupId: number): Promise<Group | null> {
	return findOne(db, eq(trackedGroups.groupId, groupId));
}

/** The group that URLs and the command line know by this name, or `null`. */
export async function findGroupBySlug(db: QueryRunner, slug: string): Promise<Group | null> {
	return findOne(db, eq(trackedGroups.slug, slug));
}

/** Every tracked group in the order they were added. */
export async function listTrackedGroups(db: QueryRunner): Promise<Group[]> {
	const rows = await db.orm.select().from(trackedGroups).orderBy(asc(trackedGroups.groupId));
	return rows.map(toGroup);
}

/** Adds a group. A taken chat, slug or number is a duplicate key (`isDuplicateKey`). */
export async function insertGroup(db: QueryRunner, group: Group): Promise<void> {
	await db.orm.insert(trackedGroups).values({ ...group, updatedAt: group.createdAt });
}

/** Changes a group's own fields. */
export async function updateGroup(
	db: QueryRunner,
	groupId: number,
	change: Partial<
		Pick<Group, "chatId" | "idSource" | "title" | "kind" | "zone" | "zoneSource" | "locale" | "isPublic">
	>,
	at: Date,
): Promise<void> {
	await db.orm
		.update(trackedGroups)
		.set({ ...change, updatedAt: at })
		.where(eq(trackedGroups.groupId, groupId));
}

/** The next free number and those slugs that begin like `slug`. */
export async function findFreePlace(
	db: QueryRunner,
	slug: string,
): Promise<{ readonly groupId: number; readonly takenSlugs: ReadonlySet<string> }> {
	const [numbers] = await db.pool.query<RowDataPacket[]>("SELECT MAX(group_id) AS last FROM tracked_groups");
	const rows = await db.orm
		.select({ slug: trackedGroups.slug })
		.from(trackedGroups)
		.where(sql`${trackedGroups.slug} LIKE ${`${slug}%`}`)
		.orderBy(asc(trackedGroups.slug));
	return { groupId: Number(numbers[0]?.last ?? 0) + 1, takenSlugs: new Set(rows.map((row) => row.slug)) };
}

async function findOne(db: QueryRunner, where: SQL): Promise<Group | null> {
	const rows = await db.orm.select().from(trackedGroups).where(where).orderBy(asc(trackedGroups.groupId)).limit(1);
	return rows[0] === undefined ? null : toGroup(rows[0]);
}

function toGroup(row: typeof trackedGroups.$inferSelect): Group {
	const kind = CHAT_KINDS.find((known): known is ChatKind => known === row.kind) ?? "unknown";
	const { updatedAt: _, ...group } = row;
	return { ...group, chatId: row.chatId as ChatId, kind };
}
