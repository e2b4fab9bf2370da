import type { QueryRunner } from "@/db/client";
import { replaceMessageLabels } from "@/db/queries/message-labels";
import { updateReadings } from "@/db/queries/message-texts";
import { lockModelCandidates, type ModelCandidate } from "@/db/queries/model-candidates";
import type { Group } from "@/lib/domain/group";
import { isDenied, labelBits, labelVersion, type MessageLabel } from "@/lib/domain/label";
import { LABEL_RULES_VERSION } from "@/lib/text/labels/label-message";
import { markInstants } from "../mark-instants";
import type { ChosenLabel } from "./read-label-answer";

/** A message and the label a model chose for it. */
interface Chosen {
	readonly text: ModelCandidate;
	readonly choice: ChosenLabel;
}

/** Stores labels a model chose, where the message is still as it was asked about and its owner did not say otherwise. Returns how many. */
export async function storeChosen(
	tx: QueryRunner,
	group: Group,
	chosen: readonly Chosen[],
	revision: number,
): Promise<number> {
	const { groupId } = group;
	const ids = chosen.map(({ text }) => text.messageId);
	const held = new Map((await lockModelCandidates(tx, groupId, ids)).map((row) => [row.messageId, row]));
	const stored = chosen.filter(({ text, choice }) => {
		const now = held.get(text.messageId);
		return now?.contentHash === text.contentHash && !isDenied(now.bits, choice.label);
	});
	const version = labelVersion(LABEL_RULES_VERSION, revision);
	const labels = stored.map(({ text, choice }) => [text.messageId, { labels: [toLabel(choice, version)] }] as const);
	const readings = stored.map(({ text, choice }) => {
		const { bits, ...rest } = held.get(text.messageId) ?? text;
		return [text.messageId, { ...rest, bits: bits | labelBits([choice.label]) }] as const;
	});
	await replaceMessageLabels(tx, groupId, new Map(labels), []);
	await updateReadings(tx, groupId, new Map(readings));
	const instants = stored.map(({ text }) => text.sentAt);
	await markInstants(tx, group, instants);
	return stored.length;
}

function toLabel({ label, confidence }: ChosenLabel, version: number): MessageLabel {
	return { label, source: "model", rule: `model.${label}`, span: null, confidence, version, link: null };
}
