import { z } from "zod";
import { lockLabelSettings, updateLabelSettings } from "@/db/queries/label-settings";
import { inTransaction } from "@/db/transaction";
import { LabelModelChange, type LabelRules } from "@/lib/dashboard/labels-contract";
import { canManageGroups } from "@/lib/domain/access";
import { AppError } from "@/lib/errors";
import { LABEL_RULES_VERSION } from "@/lib/text/labels/label-message";
import type { ServiceContext } from "../context";
import { resolveGroup } from "../groups/resolve-group";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { getLabelRules } from "./get-label-rules";
import { configuredModel } from "./model/configured-model";
import { requestRelabelling } from "./request-relabelling";

const InputSchema = LabelModelChange.extend({ group: z.string().min(1).max(255) });

/**
 * Lets a group's texts go to the language model the operator has set up, or forbids it again. Forbidding also takes back
 * what the model said. Throws AppError `conflict` when there is no model to allow.
 */
export async function allowModel(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<LabelRules> {
	const { group: ref, isModelAllowed } = parseInput(InputSchema, input);
	requireAccess(canManageGroups(ctx.actor));
	if (isModelAllowed && configuredModel() === null) {
		throw new AppError("conflict", "No language model is set up here.", {
			hint: "Whoever runs this server sets SHIPLOG_MODEL_URL and SHIPLOG_MODEL_NAME.",
		});
	}
	const { groupId, slug } = await resolveGroup(ctx, { ref });
	await inTransaction(ctx.db, async (tx) => {
		const held = await lockLabelSettings(tx, groupId, LABEL_RULES_VERSION);
		if (held.isModelAllowed === isModelAllowed) return;
		// Only what a model said has to be read again; what it will say comes on top.
		const revision = isModelAllowed ? held.revision : held.revision + 1;
		await updateLabelSettings(tx, groupId, { isModelAllowed, revision, modelAfter: null }, ctx.now());
		await requestRelabelling(ctx, tx, groupId, `model-${isModelAllowed ? "on" : "off"}-${ctx.now().getTime()}`);
		ctx.log.info({ groupId, isModelAllowed }, "a language model's help changed");
	});
	return getLabelRules(ctx, { group: slug });
}
