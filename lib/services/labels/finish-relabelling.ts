import { z } from "zod";
import { lockLabelSettings, updateLabelSettings } from "@/db/queries/label-settings";
import { forgetModelLabels } from "@/db/queries/message-labels";
import { findGroup } from "@/db/queries/tracked-groups";
import { inTransaction } from "@/db/transaction";
import { canManageGroups } from "@/lib/domain/access";
import { labelVersion } from "@/lib/domain/label";
import { LABEL_RULES_VERSION } from "@/lib/text/labels/label-message";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { markInstants } from "./mark-instants";

const InputSchema = z.object({
	groupId: z.number().int().positive(),
	/** labelVersion() the first messages were read with; `null`: there were no messages. */
	version: z.number().int().nullable(),
});

/**
 * Notes that all of a group was read with one version. `isDone: false`: the words were changed on the way, so that the
 * messages read first have to be read once more.
 */
export async function finishRelabelling(
	ctx: ServiceContext,
	input: z.input<typeof InputSchema>,
): Promise<{ readonly isDone: boolean }> {
	const { groupId, version } = parseInput(InputSchema, input);
	requireAccess(canManageGroups(ctx.actor));
	return inTransaction(ctx.db, async (tx) => {
		const { revision, isModelAllowed } = await lockLabelSettings(tx, groupId, LABEL_RULES_VERSION);
		const wanted = labelVersion(LABEL_RULES_VERSION, revision);
		if (version !== null && version !== wanted) return { isDone: false };
		await updateLabelSettings(tx, groupId, { labelledVersion: wanted }, ctx.now());
		const group = isModelAllowed ? null : await findGroup(tx, groupId);
		// What is left of a model by now stands on messages whose text is no longer kept.
		if (group !== null) await markInstants(tx, group, await forgetModelLabels(tx, groupId));
		return { isDone: true };
	});
}
