import { z } from "zod";
import { listLabelRules } from "@/db/queries/label-rules";
import { findLabelSettings } from "@/db/queries/label-settings";
import type { LabelRules } from "@/lib/dashboard/labels-contract";
import { canViewGroups } from "@/lib/domain/access";
import { labelVersion } from "@/lib/domain/label";
import { LABEL_RULES_VERSION } from "@/lib/text/labels/label-message";
import type { ServiceContext } from "../context";
import { resolveGroup } from "../groups/resolve-group";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { configuredModel } from "./model/configured-model";

const InputSchema = z.object({ group: z.string().min(1).max(255) });

/** A group's own words and tags, and whether a language model may help. Throws AppError `not_found`. */
export async function getLabelRules(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<LabelRules> {
	const { group: ref } = parseInput(InputSchema, input);
	requireAccess(canViewGroups(ctx.actor));
	const { groupId } = await resolveGroup(ctx, { ref });
	const [rules, settings] = await Promise.all([listLabelRules(ctx.db, groupId), findLabelSettings(ctx.db, groupId)]);
	const wanted = labelVersion(LABEL_RULES_VERSION, settings.revision);
	return {
		rules,
		isModelAvailable: configuredModel() !== null,
		isModelAllowed: settings.isModelAllowed,
		// A group that never stored a message has nothing to be read again.
		isRelabelling: settings.revision > 0 && settings.labelledVersion !== wanted,
	};
}
