import type { QueryRunner } from "@/db/client";
import { listLabelRules } from "@/db/queries/label-rules";
import { holdLabelSettings } from "@/db/queries/label-settings";
import { compileGroupWords, type GroupWords, NO_GROUP_WORDS } from "@/lib/text/labels/group-words";
import { LABEL_RULES_VERSION } from "@/lib/text/labels/label-message";

export interface HeldWords {
	readonly words: GroupWords;
	readonly isModelAllowed: boolean;
}

/** A group's own words, which nobody changes until the transaction ends. */
export async function holdGroupWords(tx: QueryRunner, groupId: number): Promise<HeldWords> {
	const { revision, isModelAllowed } = await holdLabelSettings(tx, groupId, LABEL_RULES_VERSION);
	if (revision === 0) return { words: NO_GROUP_WORDS, isModelAllowed };
	return { words: compileGroupWords(await listLabelRules(tx, groupId), revision), isModelAllowed };
}
