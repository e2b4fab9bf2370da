import { z } from "zod";
import { LABELS } from "@/lib/domain/label";
import { jsonWithin } from "@/lib/text/json-within";
import type { SpokenLabel } from "@/lib/text/labels/lexicon";

/** Below this a model's word counts for nothing: a wrong label in public is worse than none. */
const CONFIDENCE_MIN = 0.8;
/** A model that is surer than any rule is taken at a rule's word. */
const CONFIDENCE_MAX = 0.95;

const Answer = z.object({
	answers: z
		.array(
			z.object({
				n: z.number().int().positive(),
				label: z.enum([...LABELS.filter((label) => label !== "answer"), "none"]),
				confidence: z.number().min(0).max(1),
			}),
		)
		.max(1_000),
});

/** A label a model chose for one of the texts it was asked about. */
export interface ChosenLabel {
	/** Position among the texts, from 0. */
	readonly index: number;
	readonly label: SpokenLabel;
	readonly confidence: number;
}

/**
 * The labels a model chose, from the text of its answer. It can do nothing but choose: what it was not asked about, what is
 * no label of ours, what it says twice and what it is not sure of counts for nothing; an answer of another shape is none.
 */
export function readLabelAnswer(answer: string, texts: number): ChosenLabel[] {
	const parsed = Answer.safeParse(jsonWithin(answer));
	if (!parsed.success) return [];
	const seen = new Map<number, number>();
	for (const { n } of parsed.data.answers) seen.set(n, (seen.get(n) ?? 0) + 1);
	return parsed.data.answers.flatMap(({ n, label, confidence }) => {
		if (n > texts || seen.get(n) !== 1 || label === "none" || confidence < CONFIDENCE_MIN) return [];
		return [{ index: n - 1, label: label as SpokenLabel, confidence: Math.min(confidence, CONFIDENCE_MAX) }];
	});
}
