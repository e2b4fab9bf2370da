import { LABELS, type Label } from "@/lib/domain/label";
import type { TextEntity } from "@/lib/domain/message";
import { NO_GROUP_WORDS } from "@/lib/text/labels/group-words";
import { labelMessage } from "@/lib/text/labels/label-message";
import type { LabelFixture } from "./read-fixtures";

export type Split = "all" | LabelFixture["split"];

/** How one rule did on one label of some messages. */
export interface LabelScore {
	readonly language: string;
	readonly label: Label;
	readonly split: Split;
	/** `question mark`: the rule that a message with `?` is a question. */
	readonly rule: "lexicon" | "question mark";
	readonly messages: number;
	readonly positives: number;
	readonly predicted: number;
	readonly right: number;
	/** `null`: it found nothing. */
	readonly precision: number | null;
	/** `null`: there is nothing to find. */
	readonly recall: number | null;
}

/** A labelled message beside what the rules say of it. */
export interface JudgedFixture {
	readonly fixture: LabelFixture;
	/** Label → the rule that said so. */
	readonly said: ReadonlyMap<Label, string>;
}

/** Answers are told by what they reply to, not by words. */
const SPOKEN = LABELS.filter((label) => label !== "answer");

export function judgeFixtures(fixtures: readonly LabelFixture[]): JudgedFixture[] {
	return fixtures.map((fixture) => {
		const { text, kind, forward: isForward } = fixture;
		const entities = fixture.entities.map(
			({ value, ...entity }): TextEntity => (value === undefined ? entity : { ...entity, value }),
		);
		const { labels } = labelMessage({ text, entities, kind, isForward, hasPoll: kind === "poll" }, NO_GROUP_WORDS);
		return { fixture, said: new Map(labels.map(({ label, rule }) => [label, rule])) };
	});
}

/** Scores by language, label and split; of questions also those of the bare question mark. */
export function scoreLabels(judged: readonly JudgedFixture[]): LabelScore[] {
	const scores: LabelScore[] = [];
	for (const language of new Set(judged.map(({ fixture }) => fixture.language))) {
		const spoken = judged.filter(({ fixture }) => fixture.language === language);
		for (const label of SPOKEN) {
			for (const split of ["all", "tune", "held"] as const) {
				const part = spoken.filter(({ fixture }) => split === "all" || fixture.split === split);
				const about = { language, label, split } as const;
				scores.push(score({ ...about, rule: "lexicon" }, part, ({ said }) => said.has(label)));
				if (label !== "question") continue;
				scores.push(score({ ...about, rule: "question mark" }, part, ({ fixture }) => fixture.text.includes("?")));
			}
		}
	}
	return scores;
}

function score(
	about: Pick<LabelScore, "language" | "label" | "split" | "rule">,
	judged: readonly JudgedFixture[],
	says: (judged: JudgedFixture) => boolean,
): LabelScore {
	const positives = judged.filter(({ fixture }) => fixture.labels.includes(about.label)).length;
	const found = judged.filter(says);
	const right = found.filter(({ fixture }) => fixture.labels.includes(about.label)).length;
	return {
		...about,
		messages: judged.length,
		positives,
		predicted: found.length,
		right,
		precision: found.length === 0 ? null : right / found.length,
		recall: positives === 0 ? null : right / positives,
	};
}
