import { z } from "zod";
import { listLabelRules, replaceLabelRules } from "@/db/queries/label-rules";
import { lockLabelSettings, updateLabelSettings } from "@/db/queries/label-settings";
import { inTransaction } from "@/db/transaction";
import { type LabelRules, LabelRulesChange } from "@/lib/dashboard/labels-contract";
import { canManageGroups } from "@/lib/domain/access";
import { AppError } from "@/lib/errors";
import { foldPhrase, type GroupRule } from "@/lib/text/labels/group-words";
import { LABEL_RULES_VERSION } from "@/lib/text/labels/label-message";
import type { ServiceContext } from "../context";
import { resolveGroup } from "../groups/resolve-group";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { getLabelRules } from "./get-label-rules";
import { requestRelabelling } from "./request-relabelling";

/** Shorter ones stand in half of all messages. */
const CHARS_MIN = 2;
const InputSchema = LabelRulesChange.extend({ group: z.string().min(1).max(255) });

/**
 * Puts these words and tags in the place of those a group had, and asks for its messages to be read again. The same words
 * as before change nothing. Throws AppError `invalid` for a phrase without a word, and for one that stands for two labels.
 */
export async function updateLabelRules(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<LabelRules> {
	const { group: ref, rules } = parseInput(InputSchema, input);
	requireAccess(canManageGroups(ctx.actor));
	const { groupId, slug } = await resolveGroup(ctx, { ref });
	const wanted = foldRules(rules);
	await inTransaction(ctx.db, async (tx) => {
		const { revision } = await lockLabelSettings(tx, groupId, LABEL_RULES_VERSION);
		if (isSame(await listLabelRules(tx, groupId), wanted)) return;
		await replaceLabelRules(tx, groupId, wanted, ctx.now());
		await updateLabelSettings(tx, groupId, { revision: revision + 1 }, ctx.now());
		await requestRelabelling(ctx, tx, groupId, `words-${revision + 1}`);
		ctx.log.info({ groupId, rules: wanted.length }, "a group's own words changed");
	});
	return getLabelRules(ctx, { group: slug });
}

function foldRules(rules: z.infer<typeof LabelRulesChange>["rules"]): GroupRule[] {
	const byPhrase = new Map<string, GroupRule>();
	for (const [index, { label, kind, phrase: typed }] of rules.entries()) {
		const phrase = foldPhrase(kind, typed);
		const place = { field: `rules.${index}.phrase` };
		if (phrase.replace("*", "").length < CHARS_MIN) {
			throw new AppError("invalid", `${JSON.stringify(typed)} holds no word of ${CHARS_MIN} letters or more.`, {
				place,
			});
		}
		const key = `${kind}:${phrase}`;
		const known = byPhrase.get(key);
		if (known !== undefined && known.label !== label) {
			throw new AppError("invalid", `${JSON.stringify(typed)} stands for two labels.`, {
				hint: "Choose one of them.",
				place,
			});
		}
		byPhrase.set(key, { label, kind, phrase });
	}
	return [...byPhrase.values()];
}

function isSame(held: readonly GroupRule[], wanted: readonly GroupRule[]): boolean {
	const keyOf = ({ label, kind, phrase }: GroupRule) => `${label}:${kind}:${phrase}`;
	const keys = new Set(held.map(keyOf));
	return held.length === wanted.length && wanted.every((rule) => keys.has(keyOf(rule)));
}
