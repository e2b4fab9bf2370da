import type { LabelScore } from "./score-labels";

/** What the rules must reach on labelled messages. A false label in public is worse than a missed one. */
export const LABEL_FLOORS = {
	precision: 0.85,
	/** Messages of a language. */
	messages: 300,
	/** Labelled messages of a label and language: fewer say little. */
	positives: 25,
	/** Rules that find next to nothing are precise for nothing. */
	recall: 0.5,
	/** Found among the messages held back, from which on their precision counts. */
	heldPredicted: 8,
} as const;

/** What is below a floor, in words; none: all is well. */
export function belowFloors(scores: readonly LabelScore[]): string[] {
	return scores.flatMap((score) => {
		if (score.rule === "question mark") return [];
		if (score.split === "held") return belowHeld(score);
		return score.split === "all" ? [...belowAll(score), ...notBetter(score, scores)] : [];
	});
}

function belowAll(score: LabelScore): string[] {
	const { messages, positives, precision, recall } = LABEL_FLOORS;
	return [
		below(score, "messages", score.messages, messages),
		below(score, "positives", score.positives, positives),
		below(score, "precision", score.precision ?? 0, precision),
		below(score, "recall", score.recall ?? 0, recall),
	].flat();
}

function belowHeld(score: LabelScore): string[] {
	if (score.predicted < LABEL_FLOORS.heldPredicted) return [];
	return below(score, "precision", score.precision ?? 0, LABEL_FLOORS.precision);
}

/** Questions must be found better than by looking for a question mark, by both figures. */
function notBetter(score: LabelScore, scores: readonly LabelScore[]): string[] {
	const { language, label, split } = score;
	const mark = scores.find(
		(other) => other.rule !== score.rule && other.language === language && other.split === split,
	);
	if (label !== "question" || mark === undefined) return [];
	return (["precision", "recall"] as const)
		.filter((figure) => (score[figure] ?? 0) <= (mark[figure] ?? 0))
		.map((figure) => `${language} question: ${figure} is no better than that of "contains ?"`);
}

function below({ language, label, split }: LabelScore, what: string, figure: number, floor: number): string[] {
	return figure < floor ? [`${language} ${label} (${split}): ${what} ${+figure.toFixed(3)} is below ${floor}`] : [];
}
