import { z } from "zod";
import { findFirstIdSince } from "@/db/queries/label-list";
import { findLabelSettings, lockLabelSettings, updateLabelSettings } from "@/db/queries/label-settings";
import { listModelCandidates, type ModelCandidate } from "@/db/queries/model-candidates";
import { findGroup } from "@/db/queries/tracked-groups";
import { inTransaction } from "@/db/transaction";
import { canManageGroups } from "@/lib/domain/access";
import { completeChat } from "@/lib/model/complete-chat";
import { LABEL_RULES_VERSION } from "@/lib/text/labels/label-message";
import type { ServiceContext } from "../../context";
import { parseInput } from "../../parse-input";
import { requireAccess } from "../../require-access";
import { allowedModel } from "./allowed-model";
import { labelQuestion } from "./label-question";
import { type ChosenLabel, readLabelAnswer } from "./read-label-answer";
import { storeChosen } from "./store-chosen";

/** One question; small models lose count in longer ones. */
const TEXTS_A_QUESTION = 20;
/** What is older is in recaps already. */
const RECENT_MS = 28 * 24 * 3_600_000;

const InputSchema = z.object({ groupId: z.number().int().positive() });

export interface Asked {
	/** Messages asked about. */
	readonly asked: number;
	/** Messages that have a label now. */
	readonly changed: number;
	/** Nothing is left to ask about, or nobody may be asked. */
	readonly isOver: boolean;
}

/**
 * Asks the language model about the next recent messages the rules say nothing of, and stores what it is sure of. Each is
 * asked about once. Nothing is sent unless a model is set up and the group's owner allows it, now. Throws AppError
 * `upstream_unavailable` when the model does not answer; then they are asked about again.
 */
export async function askModel(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<Asked> {
	const { groupId } = parseInput(InputSchema, input);
	requireAccess(canManageGroups(ctx.actor));
	const group = await findGroup(ctx.db, groupId);
	const over = { asked: 0, changed: 0, isOver: true };
	if (group === null) return over;
	const after = await askedUpTo(ctx, groupId);
	const texts = after === null ? [] : await listModelCandidates(ctx.db, groupId, { after, limit: TEXTS_A_QUESTION });
	const last = texts.at(-1);
	if (last === undefined) return over;
	const model = await allowedModel(ctx.db, groupId);
	if (model === null) return over;
	const answer = await completeChat(model, labelQuestion(texts.map(({ text }) => text)));
	const chosen = readLabelAnswer(answer, texts.length);
	const changed = await inTransaction(ctx.db, async (tx) => {
		const settings = await lockLabelSettings(tx, groupId, LABEL_RULES_VERSION);
		if (!settings.isModelAllowed) return 0;
		await updateLabelSettings(tx, groupId, { modelAfter: last.messageId }, ctx.now());
		return storeChosen(tx, group, pairsOf(texts, chosen), settings.revision);
	});
	ctx.log.info({ groupId, asked: texts.length, changed }, "a language model was asked about messages");
	return { asked: texts.length, changed, isOver: texts.length < TEXTS_A_QUESTION };
}

/** `null`: there is no recent message. */
async function askedUpTo(ctx: ServiceContext, groupId: number): Promise<number | null> {
	const { modelAfter } = await findLabelSettings(ctx.db, groupId);
	const recent = await findFirstIdSince(ctx.db, groupId, new Date(ctx.now().getTime() - RECENT_MS));
	return recent === null ? null : Math.max(modelAfter ?? recent - 1, recent - 1);
}

function pairsOf(texts: readonly ModelCandidate[], chosen: readonly ChosenLabel[]) {
	return chosen.flatMap((choice) => {
		const text = texts[choice.index];
		return text === undefined ? [] : [{ text, choice }];
	});
}
