import { z } from "zod";
import { listTrackedGroups } from "@/db/queries/tracked-groups";
import { canViewGroups } from "@/lib/domain/access";
import type { Group } from "@/lib/domain/group";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { matchGroup, nearestSlugs } from "./match-group";

const SUGGESTED_MAX = 3;
const InputSchema = z.object({ ref: z.string().trim().min(1).max(255) });

/**
 * The group a person means by `ref`: its Telegram id (bare or marked), slug or title.
 * Throws AppError `not_found` that proposes the nearest slugs.
 */
export async function resolveGroup(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<Group> {
	const { ref } = parseInput(InputSchema, input);
	requireAccess(canViewGroups(ctx.actor));
	const groups = await listTrackedGroups(ctx.db);
	const group = matchGroup(groups, ref);
	if (group !== null) return group;
	const near = nearestSlugs(groups, ref, SUGGESTED_MAX);
	const hint = near.length === 0 ? "Import an export first." : `Did you mean ${near.join(", ")}?`;
	throw new AppError("not_found", `No group is called ${JSON.stringify(ref)}.`, { hint, place: { field: "group" } });
}
