import type { WeekFacts } from "../week-facts";
import type { QuestionOutcome } from "./question";
import { analyseQuestions } from "./questions";
import { type Talk, talkOf } from "./talk";

/** Everything read out of a week's talk, each thing once. */
export interface TalkAnalysis {
	readonly talk: Talk;
	readonly questions: readonly QuestionOutcome[];
}

export function analyseTalk(facts: WeekFacts): TalkAnalysis {
	const talk = talkOf(facts);
	return { talk, questions: analyseQuestions(facts, talk) };
}
