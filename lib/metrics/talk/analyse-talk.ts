import { type ThanksEdge, thanksEdges } from "../../text/labels/structure";
import { DayClock } from "../../time/day-clock";
import type { WeekFacts } from "../week-facts";
import { analyseBlockers, type Blocker } from "./blockers";
import { type Communities, findCommunities } from "./communities";
import { analyseOpeners, type Opener } from "./openers";
import { analyseGraph, type PeopleGraph } from "./people-graph";
import type { QuestionOutcome } from "./question";
import { analyseQuestions } from "./questions";
import { analyseSessions, type Sessions } from "./sessions";
import { analyseShips, type Ship } from "./ships";
import { type Talk, talkOf } from "./talk";
import { analyseThreads, type Thread } from "./threads";

/** Everything read out of a week's talk, each thing once, with the messages that show it. */
export interface TalkAnalysis {
	readonly talk: Talk;
	readonly questions: readonly QuestionOutcome[];
	readonly ships: readonly Ship[];
	readonly blockers: readonly Blocker[];
	/** One for two people, direction and local day. */
	readonly thanks: readonly ThanksEdge[];
	readonly threads: readonly Thread[];
	readonly openers: readonly Opener[];
	readonly sessions: Sessions;
	readonly graph: PeopleGraph;
	/** `null`: nobody is tied to anybody. */
	readonly communities: Communities | null;
}

export function analyseTalk(facts: WeekFacts): TalkAnalysis {
	const talk = talkOf(facts);
	const graph = analyseGraph(talk);
	return {
		talk,
		questions: analyseQuestions(facts, talk),
		ships: analyseShips(facts, talk),
		blockers: analyseBlockers(facts, talk),
		thanks: thanksOf(facts),
		threads: analyseThreads(talk),
		openers: analyseOpeners(talk),
		sessions: analyseSessions(talk),
		graph,
		communities: findCommunities(graph),
	};
}

function thanksOf({ week, conversation }: WeekFacts): ThanksEdge[] {
	const clock = new DayClock(week.zone);
	const { posts, mentions, reactors } = conversation;
	return thanksEdges({ posts, mentions, reactors, dayOf: (at) => clock.at(at).day });
}
