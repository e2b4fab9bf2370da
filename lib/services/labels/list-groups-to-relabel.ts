import { z } from "zod";
import { listModelGroups, listOutdatedLabels } from "@/db/queries/label-settings";
import { canManageGroups } from "@/lib/domain/access";
import { LABEL_RULES_VERSION } from "@/lib/text/labels/label-message";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { configuredModel } from "./model/configured-model";

const PAGE = 100;
const InputSchema = z.object({ after: z.number().int().min(0) });

export interface GroupsToRelabel {
	readonly groupIds: readonly number[];
	/** `null`: these were the last. */
	readonly next: number | null;
	/** The version they are to be read with, as part of a request's id. */
	readonly version: number;
}

/** Groups whose messages other rules read than those of now, and those a language model may be asked about; a page of them by number. */
export async function listGroupsToRelabel(
	ctx: ServiceContext,
	input: z.input<typeof InputSchema>,
): Promise<GroupsToRelabel> {
	const { after } = parseInput(InputSchema, input);
	requireAccess(canManageGroups(ctx.actor));
	const page = { after, limit: PAGE };
	const outdated = await listOutdatedLabels(ctx.db, LABEL_RULES_VERSION, page);
	const asking = configuredModel() === null ? [] : await listModelGroups(ctx.db, page);
	const all = [...new Set([...outdated, ...asking])].sort((a, b) => a - b).slice(0, PAGE);
	return { groupIds: all, next: all.length < PAGE ? null : (all.at(-1) ?? null), version: LABEL_RULES_VERSION };
}
