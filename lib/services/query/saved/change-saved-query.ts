import { z } from "zod";
import { listStoredQueries, updateStoredQuery } from "@/db/queries/saved-queries";
import { type SavedQuery, SavedQueryDraft } from "@/lib/dashboard/query-contract";
import { canManageGroups } from "@/lib/domain/access";
import { formatQuery } from "@/lib/query/format-query";
import type { ServiceContext } from "../../context";
import { resolveGroup } from "../../groups/resolve-group";
import { parseInput } from "../../parse-input";
import { requireAccess } from "../../require-access";
import { readQuery } from "../read-query";
import { notKept, toSavedQuery } from "./to-saved-query";

const InputSchema = SavedQueryDraft.extend({ ref: z.string(), queryId: z.string().min(1).max(26) });

/** Changes the name or the line of a kept question. Throws AppError `not_found`, `invalid`. */
export async function changeSavedQuery(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<SavedQuery> {
	const { ref, queryId, name, line } = parseInput(InputSchema, input);
	requireAccess(canManageGroups(ctx.actor));
	const { groupId } = await resolveGroup(ctx, { ref });
	const changed = { groupId, queryId, name, line: formatQuery(readQuery(line).query) };
	await updateStoredQuery(ctx.db, changed);
	const stored = (await listStoredQueries(ctx.db, groupId)).find((query) => query.queryId === queryId);
	if (stored === undefined) throw notKept();
	return toSavedQuery(stored);
}
