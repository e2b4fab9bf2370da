import { and, asc, eq } from "drizzle-orm";
import type { QueryRunner } from "../client";
import { savedQueries } from "../schema/saved-queries";

/** A question somebody wants to ask again. */
export interface StoredQuery {
	readonly queryId: string;
	readonly groupId: number;
	readonly name: string;
	readonly line: string;
	/** `null`: from the command line. */
	readonly createdBy: number | null;
	readonly createdAt: Date;
}

/** Those of a group, oldest first. */
export async function listStoredQueries(db: QueryRunner, groupId: number): Promise<StoredQuery[]> {
	return db.orm
		.select()
		.from(savedQueries)
		.where(eq(savedQueries.groupId, groupId))
		.orderBy(asc(savedQueries.createdAt), asc(savedQueries.queryId));
}

export async function insertStoredQuery(tx: QueryRunner, query: StoredQuery): Promise<void> {
	await tx.orm.insert(savedQueries).values(query);
}

/** Renames one or changes its line. Whether there was one. */
export async function updateStoredQuery(
	tx: QueryRunner,
	{ groupId, queryId, name, line }: Pick<StoredQuery, "groupId" | "queryId" | "name" | "line">,
): Promise<boolean> {
	const [done] = await tx.orm
		.update(savedQueries)
		.set({ name, line })
		.where(and(eq(savedQueries.groupId, groupId), eq(savedQueries.queryId, queryId)));
	return done.affectedRows > 0;
}

/** Whether there was one to remove. */
export async function deleteStoredQuery(tx: QueryRunner, groupId: number, queryId: string): Promise<boolean> {
	const [done] = await tx.orm
		.delete(savedQueries)
		.where(and(eq(savedQueries.groupId, groupId), eq(savedQueries.queryId, queryId)));
	return done.affectedRows > 0;
}
