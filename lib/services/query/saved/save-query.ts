import { ulid } from "ulid";
import { z } from "zod";
import { insertStoredQuery, listStoredQueries, type StoredQuery } from "@/db/queries/saved-queries";
import { type SavedQuery, SavedQueryDraft } from "@/lib/dashboard/query-contract";
import { canManageGroups } from "@/lib/domain/access";
import { AppError } from "@/lib/errors";
import { formatQuery } from "@/lib/query/format-query";
import type { ServiceContext } from "../../context";
import { resolveGroup } from "../../groups/resolve-group";
import { parseInput } from "../../parse-input";
import { requireAccess } from "../../require-access";
import { readQuery } from "../read-query";
import { toSavedQuery } from "./to-saved-query";

const DraftInput = SavedQueryDraft.extend({ ref: z.string() });
/** A list is read by people: beyond this nothing is found again. */
const SAVED_MAX = 200;

/** Keeps a question. Throws AppError `invalid` for a line with a wrong word, `conflict` when there are too many. */
export async function saveQuery(ctx: ServiceContext, input: z.input<typeof DraftInput>): Promise<SavedQuery> {
	const { ref, name, line } = parseInput(DraftInput, input);
	requireAccess(canManageGroups(ctx.actor));
	const { groupId } = await resolveGroup(ctx, { ref });
	const now = ctx.now();
	if ((await listStoredQueries(ctx.db, groupId)).length >= SAVED_MAX) {
		throw new AppError("conflict", `${SAVED_MAX} questions are kept already.`, { hint: "Remove one first." });
	}
	const stored: StoredQuery = {
		queryId: ulid(now.getTime()),
		groupId,
		name,
		line: formatQuery(readQuery(line).query),
		createdBy: ctx.actor.type === "user" ? ctx.actor.userId : null,
		createdAt: now,
	};
	await insertStoredQuery(ctx.db, stored);
	return toSavedQuery(stored);
}
