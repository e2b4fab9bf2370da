import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { LocalDate } from "@/lib/time/local-date";
import type { QueryRunner } from "../client";
import { shareLinks } from "../schema/share-links";

/** A public address of one recap. */
export interface ShareLink {
	readonly slug: string;
	readonly groupId: number;
	readonly weekStart: LocalDate;
	/** `false`: people appear under pseudonyms. */
	readonly showsNames: boolean;
	readonly createdAt: Date;
	readonly revokedAt: Date | null;
}

export async function insertShareLink(
	db: QueryRunner,
	link: Omit<ShareLink, "revokedAt"> & { readonly createdBy: number | null },
): Promise<void> {
	await db.orm.insert(shareLinks).values({ ...link, revokedAt: null });
}

/** The link of `slug`, revoked or not. */
export async function findShareLink(db: QueryRunner, slug: string): Promise<ShareLink | null> {
	const [row] = await db.orm
		.select()
		.from(shareLinks)
		.where(eq(shareLinks.slug, slug))
		.orderBy(asc(shareLinks.slug))
		.limit(1);
	return row ? toShareLink(row) : null;
}

/** Links of a recap that still work, newest first. */
export async function listLiveShareLinks(db: QueryRunner, groupId: number, weekStart: string): Promise<ShareLink[]> {
	const rows = await db.orm
		.select()
		.from(shareLinks)
		.where(and(eq(shareLinks.groupId, groupId), eq(shareLinks.weekStart, weekStart), isNull(shareLinks.revokedAt)))
		.orderBy(desc(shareLinks.createdAt), asc(shareLinks.slug));
	return rows.map(toShareLink);
}

/** Ends a link for good; the first moment of revoking is kept. */
export async function revokeShareLinkRow(db: QueryRunner, slug: string, now: Date): Promise<void> {
	await db.orm
		.update(shareLinks)
		.set({ revokedAt: now })
		.where(and(eq(shareLinks.slug, slug), isNull(shareLinks.revokedAt)));
}

function toShareLink(row: typeof shareLinks.$inferSelect): ShareLink {
	const { slug, groupId, showsNames, createdAt, revokedAt } = row;
	return { slug, groupId, weekStart: row.weekStart as LocalDate, showsNames, createdAt, revokedAt };
}
