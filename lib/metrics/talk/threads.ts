import type { PostFact } from "../post-fact";
import { aboveIn, isByPerson, type Talk, targetOf } from "./talk";

/** A message of the week that answers nothing, with all that answers it within the week, directly or not. */
export interface Thread {
	readonly rootId: number;
	/** The root and its replies, oldest first; at least two. */
	readonly messageIds: readonly number[];
	/** Different people in it. */
	readonly people: number;
	/** Replies from the root to the message furthest from it. */
	readonly depth: number;
	/** From its first to its last message. */
	readonly hours: number;
	readonly topicId: number | null;
}

interface OpenThread {
	readonly rootId: number;
	readonly topicId: number | null;
	readonly firstAt: number;
	readonly messageIds: number[];
	readonly people: Set<number>;
	depth: number;
	lastAt: number;
}

const HOUR_MS = 3_600_000;

/** Threads begun in the week, by their first message. What answers a message nobody holds, or an older one, begins none. */
export function analyseThreads(talk: Talk): Thread[] {
	const { posts } = talk.facts.conversation;
	const threadAt: (OpenThread | undefined)[] = new Array(posts.length);
	const depthAt = new Uint32Array(posts.length);
	const threads: OpenThread[] = [];
	for (let position = 0; position < posts.length; position += 1) {
		const post = posts[position];
		if (post === undefined) continue;
		const thread = aboveIn(talk, threadAt, position);
		if (thread === undefined && targetOf(post) !== null) continue;
		const depth = thread === undefined ? 0 : (depthAt[talk.above[position] ?? 0] ?? 0) + 1;
		depthAt[position] = depth;
		threadAt[position] = grow(thread ?? startOf(threads, post), post, depth);
	}
	return threads.filter(({ messageIds }) => messageIds.length > 1).map(toThread);
}

function startOf(threads: OpenThread[], { messageId, topicId, at }: PostFact): OpenThread {
	const thread = {
		rootId: messageId,
		topicId,
		firstAt: at,
		messageIds: [],
		people: new Set<number>(),
		depth: 0,
		lastAt: at,
	};
	threads.push(thread);
	return thread;
}

function grow(thread: OpenThread, post: PostFact, depth: number): OpenThread {
	thread.messageIds.push(post.messageId);
	thread.depth = Math.max(thread.depth, depth);
	thread.lastAt = post.at;
	if (isByPerson(post)) thread.people.add(post.senderId);
	return thread;
}

function toThread({ rootId, topicId, firstAt, messageIds, people, depth, lastAt }: OpenThread): Thread {
	return { rootId, messageIds, people: people.size, depth, hours: (lastAt - firstAt) / HOUR_MS, topicId };
}
