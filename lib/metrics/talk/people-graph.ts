import { isPerson } from "../../domain/member";
import { isReplyToPerson } from "../day-counts";
import type { PersonPair } from "../person-pair";
import type { Talk } from "./talk";

/** Two people of whom at least one replied to the other in the week. */
export interface Tie extends PersonPair {
	/** Replies of the one with the lower id to the other, and back. */
	readonly lowToHigh: number;
	readonly highToLow: number;
	/** The replies, oldest first. */
	readonly messageIds: readonly number[];
}

/** Who is tied to whom by explicit replies, and who is alone. */
export interface PeopleGraph {
	/** People with a post in the week, by id. */
	readonly people: readonly number[];
	/** By ids; also those with somebody who did not post in the week. */
	readonly ties: readonly Tie[];
	/** Of the ties: those between two active people. */
	readonly innerTies: readonly Tie[];
	/** Active people with no reply, mention or reaction to or from another person, by id. */
	readonly alone: readonly number[];
}

type OpenTie = { lowId: number; highId: number; lowToHigh: number; highToLow: number; messageIds: number[] };

export function analyseGraph(talk: Talk): PeopleGraph {
	const active = new Set(talk.posts.map(({ senderId }) => senderId));
	const people = [...active].sort((a, b) => a - b);
	const ties = tiesOf(talk);
	const innerTies = ties.filter(({ lowId, highId }) => active.has(lowId) && active.has(highId));
	const touched = touchedBy(talk, ties);
	return { people, ties, innerTies, alone: people.filter((id) => !touched.has(id)) };
}

function tiesOf({ posts }: Talk): Tie[] {
	const byLow = new Map<number, Map<number, OpenTie>>();
	for (const post of posts) {
		if (!isReplyToPerson(post)) continue;
		const parentId = post.parentId ?? post.senderId;
		const tie = tieOf(byLow, Math.min(post.senderId, parentId), Math.max(post.senderId, parentId));
		if (post.senderId === tie.lowId) tie.lowToHigh += 1;
		else tie.highToLow += 1;
		tie.messageIds.push(post.messageId);
	}
	const ties = Array.from(byLow.values(), (byHigh) => [...byHigh.values()]).flat();
	return ties.sort((a, b) => a.lowId - b.lowId || a.highId - b.highId);
}

function tieOf(byLow: Map<number, Map<number, OpenTie>>, lowId: number, highId: number): OpenTie {
	let byHigh = byLow.get(lowId);
	if (byHigh === undefined) {
		byHigh = new Map();
		byLow.set(lowId, byHigh);
	}
	let tie = byHigh.get(highId);
	if (tie === undefined) {
		tie = { lowId, highId, lowToHigh: 0, highToLow: 0, messageIds: [] };
		byHigh.set(highId, tie);
	}
	return tie;
}

/** Everybody with a tie of any kind in the week. */
function touchedBy({ facts, posts, byId, endAt }: Talk, ties: readonly Tie[]): ReadonlySet<number> {
	const touched = new Set<number>();
	const touch = (one: number, other: number): void => {
		if (one === other) return;
		touched.add(one);
		touched.add(other);
	};
	for (const { lowId, highId } of ties) touch(lowId, highId);
	const { mentions, reactors } = facts.conversation;
	if (mentions.size > 0) {
		for (const { messageId, senderId } of posts) {
			for (const person of mentions.get(messageId) ?? []) touch(senderId, person);
		}
	}
	for (const { messageId, memberId } of reactors) {
		const post = byId.get(messageId);
		if (post === undefined || post.at >= endAt || post.senderId === null || !isPerson(post.senderKind)) continue;
		touch(memberId, post.senderId);
	}
	return touched;
}
