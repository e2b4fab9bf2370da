import { isByPerson, type Talk, targetOf } from "./talk";

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
	const places = new Map<number, { readonly thread: OpenThread; readonly depth: number }>();
	const threads: OpenThread[] = [];
	for (const post of talk.facts.conversation.posts) {
		const target = targetOf(post);
		const above = target === null ? undefined : places.get(target);
		if (target !== null && above === undefined) continue;
		const thread = above?.thread ?? begin(post.messageId, post.topicId, post.at);
		if (above === undefined) threads.push(thread);
		const depth = above === undefined ? 0 : above.depth + 1;
		places.set(post.messageId, { thread, depth });
		thread.messageIds.push(post.messageId);
		thread.depth = Math.max(thread.depth, depth);
		thread.lastAt = post.at;
		if (isByPerson(post)) thread.people.add(post.senderId);
	}
	return threads.filter(({ messageIds }) => messageIds.length > 1).map(toThread);
}

function begin(rootId: number, topicId: number | null, firstAt: number): OpenThread {
	return { rootId, topicId, firstAt, messageIds: [], people: new Set(), depth: 0, lastAt: firstAt };
}

function toThread({ rootId, topicId, firstAt, messageIds, people, depth, lastAt }: OpenThread): Thread {
	return { rootId, messageIds, people: people.size, depth, hours: (lastAt - firstAt) / HOUR_MS, topicId };
}
