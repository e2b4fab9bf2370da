import { z } from "zod";
import { listStoredQueries } from "@/db/queries/saved-queries";
import type { SavedQuery } from "@/lib/dashboard/query-contract";
import type { ServiceContext } from "../../context";
import { resolveGroup } from "../../groups/resolve-group";
import { parseInput } from "../../parse-input";
import { toSavedQuery } from "./to-saved-query";

const GroupInput = z.object({ ref: z.string() });

/** Questions kept for a group, oldest first. */
export async function listSavedQueries(ctx: ServiceContext, input: z.input<typeof GroupInput>): Promise<SavedQuery[]> {
	const { groupId } = await resolveGroup(ctx, parseInput(GroupInput, input));
	return (await listStoredQueries(ctx.db, groupId)).map(toSavedQuery);
}
