import { isPerson } from "../../domain/member";
import { type HourCell, hourGrid } from "../../time/hour-grid";
import { addDays, type LocalDate } from "../../time/local-date";
import { weekRange } from "../../time/week";
import { isReplyToPerson } from "../day-counts";
import { splitLifecycle } from "../lifecycle";
import { analysePast, type PeoplePast } from "../people/people-past";
import { tallyPeople } from "../people-tally";
import { isPost, type PostFact } from "../post-fact";
import { analyseTalk, type TalkAnalysis } from "../talk/analyse-talk";
import type { EvidenceFacts } from "./evidence-facts";

/** A week's messages sorted the ways evidence asks for them, and its analyses, each made when it is first asked for. */
export class WeekIndex {
	/** Posts of people, by person; albums once. */
	readonly byPerson: ReadonlyMap<number, readonly PostFact[]>;
	/** Posts of people that reply to another person, by who replies. */
	readonly repliesBy: ReadonlyMap<number, readonly PostFact[]>;
	readonly newVoices: ReadonlySet<number>;
	readonly #facts: EvidenceFacts;
	readonly #cellOf: (post: PostFact) => HourCell;
	#past: PeoplePast | null = null;
	#talk: TalkAnalysis | null = null;

	constructor(facts: EvidenceFacts) {
		const { posts } = facts.conversation;
		this.#facts = facts;
		this.byPerson = groupBySender(posts.filter(isPostOfPerson));
		this.repliesBy = groupBySender(posts.filter((post) => isPost(post) && isReplyToPerson(post)));
		this.newVoices = splitLifecycle(this.byPerson.keys(), facts.activeBefore[0], facts.firstTimers).newVoices;
		const startMs = weekRange(facts.week).start.getTime();
		const grid = hourGrid(facts.week);
		this.#cellOf = ({ at }) => grid.cellOf(Math.floor((at - startMs) / 1000 / grid.bucketSeconds));
	}

	/** Local weekday and clock hour of a post. */
	cellOf(post: PostFact): HourCell {
		return this.#cellOf(post);
	}

	dayOf(post: PostFact): LocalDate {
		return addDays(this.#facts.week.start, this.#cellOf(post).weekday);
	}

	/** The very analyses the week's numbers were taken from. */
	past(): PeoplePast {
		const { cells, replies, week } = this.#facts;
		const tally = () => tallyPeople(cells, replies, hourGrid(week));
		this.#past ??= analysePast(this.#facts, this.talk(), tally(), this.newVoices);
		return this.#past;
	}

	talk(): TalkAnalysis {
		this.#talk ??= analyseTalk(this.#facts);
		return this.#talk;
	}
}

/** Whether a message counts as a post of somebody in particular. */
function isPostOfPerson(post: PostFact): boolean {
	return post.senderId !== null && isPerson(post.senderKind) && isPost(post);
}

/** Messages by their sender, in the order given; those of nobody left out. */
export function groupBySender<T extends Pick<PostFact, "senderId">>(posts: readonly T[]): Map<number, T[]> {
	const groups = new Map<number, T[]>();
	for (const post of posts) {
		if (post.senderId === null) continue;
		const group = groups.get(post.senderId);
		if (group === undefined) groups.set(post.senderId, [post]);
		else group.push(post);
	}
	return groups;
}
