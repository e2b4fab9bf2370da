import type { StoredQuery } from "@/db/queries/saved-queries";
import type { SavedQuery } from "@/lib/dashboard/query-contract";
import { AppError } from "@/lib/errors";

/** A kept question as the API tells it. */
export function toSavedQuery({ queryId, name, line, createdAt }: StoredQuery): SavedQuery {
	return { queryId, name, line, createdAt: createdAt.toISOString() };
}

/** Nobody keeps a question of this number for the group. */
export function notKept(): AppError {
	return new AppError("not_found", "There is no such saved question.", { hint: "Reload the page." });
}
