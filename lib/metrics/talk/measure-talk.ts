import type { Measure } from "../measure";
import type { TalkAnalysis } from "./analyse-talk";
import { measureGraph } from "./measure-graph";
import { measureQuality } from "./measure-quality";
import { measureQuestions } from "./measure-questions";
import { measureShipping } from "./measure-shipping";
import { measureThreads } from "./measure-threads";
import { labelDoubts } from "./talk";

/** Metrics 31, 33 to 39, 41 to 52, 54 and 55. */
export function measureTalk(analysis: TalkAnalysis, measure: Measure) {
	const { talk, questions, graph, communities } = analysis;
	const unread = labelDoubts(talk);
	return {
		...measureQuestions(questions, unread, measure),
		...measureThreads(analysis, unread, measure),
		...measureGraph(graph, communities, measure),
		...measureShipping(analysis, talk, unread, measure),
		...measureQuality(talk, unread, measure),
	};
}
