import type { Measure } from "../measure";
import type { TalkAnalysis } from "./analyse-talk";
import { measureQuestions } from "./measure-questions";
import { labelDoubts } from "./talk";

/** Metrics 31, 33 to 39, 41 to 52, 54 and 55. */
export function measureTalk({ talk, questions }: TalkAnalysis, measure: Measure) {
	const unread = labelDoubts(talk);
	return { ...measureQuestions(questions, unread, measure) };
}
