import { and, asc, desc, eq, isNull, lte, or, type SQL } from "drizzle-orm";
import type { ChatId } from "@/lib/domain/peer-id";
import {
	PUBLICATION_STATES,
	type Publication,
	type PublicationState,
	type PublicationTarget,
} from "@/lib/domain/publication";
import { REASON_CODES } from "@/lib/domain/publication-reason";
import type { LocalDate } from "@/lib/time/local-date";
import type { QueryRunner } from "../client";
import { isDuplicateKey } from "../driver-error";
import { publications } from "../schema/publications";

/** `topic_id` of posts outside of topics; a NULL would not be unique. */
const NO_TOPIC = 0;

/** Writes a claim the first time. `false`: the target has one already, and it stays as it is. */
export async function insertPublicationOnce(db: QueryRunner, publication: Publication): Promise<boolean> {
	try {
		await db.orm.insert(publications).values({ ...publication, topicId: publication.topicId ?? NO_TOPIC });
		return true;
	} catch (error) {
		if (isDuplicateKey(error)) return false;
		throw error;
	}
}

export async function findPublication(db: QueryRunner, publicationId: string): Promise<Publication | null> {
	return findOne(db, eq(publications.publicationId, publicationId));
}

/** What was claimed for a target, or `null`. */
export async function findPublicationOf(db: QueryRunner, target: PublicationTarget): Promise<Publication | null> {
	const { groupId, weekStart, chatId, topicId } = target;
	return findOne(
		db,
		and(
			eq(publications.groupId, groupId),
			eq(publications.weekStart, weekStart),
			eq(publications.chatId, chatId),
			eq(publications.topicId, topicId ?? NO_TOPIC),
		),
	);
}

/** Posts of a group, of one week or of all, newest week first. */
export async function listPublicationRows(
	db: QueryRunner,
	groupId: number,
	weekStart: string | null,
	limit: number,
): Promise<Publication[]> {
	const rows = await db.orm
		.select()
		.from(publications)
		.where(
			and(eq(publications.groupId, groupId), weekStart === null ? undefined : eq(publications.weekStart, weekStart)),
		)
		.orderBy(desc(publications.weekStart), asc(publications.chatId), asc(publications.topicId))
		.limit(limit);
	return rows.map(toPublication);
}

/** Claims that could have been tried at `before`, those that waited longest first. */
export async function listDuePublications(db: QueryRunner, before: Date, limit: number): Promise<Publication[]> {
	const { retryAt, updatedAt } = publications;
	const rows = await db.orm
		.select()
		.from(publications)
		.where(
			and(eq(publications.state, "claimed"), or(and(isNull(retryAt), lte(updatedAt, before)), lte(retryAt, before))),
		)
		.orderBy(asc(publications.retryAt), asc(publications.publicationId))
		.limit(limit);
	return rows.map(toPublication);
}

export type PublicationChange = Partial<
	Omit<Publication, "publicationId" | "groupId" | "weekStart" | "chatId" | "topicId" | "updatedAt">
>;

/** Changes a publication that is still in state `from`. `false`: somebody moved it, and it stays as it is. */
export async function changePublication(
	db: QueryRunner,
	{ publicationId, from }: { readonly publicationId: string; readonly from: PublicationState },
	change: PublicationChange,
	at: Date,
): Promise<boolean> {
	const [result] = await db.orm
		.update(publications)
		.set({ ...change, updatedAt: at })
		.where(and(eq(publications.publicationId, publicationId), eq(publications.state, from)));
	return result.affectedRows === 1;
}

async function findOne(db: QueryRunner, where: SQL | undefined): Promise<Publication | null> {
	const rows = await db.orm.select().from(publications).where(where).orderBy(asc(publications.publicationId)).limit(1);
	return rows[0] === undefined ? null : toPublication(rows[0]);
}

function toPublication(row: typeof publications.$inferSelect): Publication {
	return {
		...row,
		weekStart: row.weekStart as LocalDate,
		chatId: row.chatId as ChatId,
		topicId: row.topicId === NO_TOPIC ? null : row.topicId,
		state: PUBLICATION_STATES.find((known) => known === row.state) ?? "failed",
		reasonCode: REASON_CODES.find((known) => known === row.reasonCode) ?? null,
		caption: row.caption ?? "",
		locale: row.locale === "ru" ? "ru" : "en",
		theme: row.theme === "dark" ? "dark" : "light",
	};
}
