import { isReplyToPerson } from "./day-counts";
import { isPost, type PostFact } from "./post-fact";
import type { ContentCell, ReplyCell, SenderCell } from "./week-facts";

/** Buckets of equal length, counted from a moment. */
export interface Buckets {
	readonly startMs: number;
	readonly bucketSeconds: number;
}

/** Posts by sender and bucket. */
export function senderCellsOf(posts: readonly PostFact[], buckets: Buckets): SenderCell[] {
	const cells = new Map<string, Open<SenderCell>>();
	for (const post of posts) {
		if (!isPost(post)) continue;
		const { senderId, senderKind } = post;
		const bucket = bucketOf(post, buckets);
		const key = `${senderId} ${senderKind} ${bucket}`;
		const cell = cells.get(key);
		if (cell === undefined) cells.set(key, { senderId, senderKind, bucket, posts: 1 });
		else cell.posts += 1;
	}
	return [...cells.values()];
}

/** Posts and reactions by kind of content, topic and kind of sender. */
export function contentCellsOf(posts: readonly PostFact[]): ContentCell[] {
	const cells = new Map<string, Open<ContentCell>>();
	for (const post of posts) {
		const { kind, topicId, senderKind } = post;
		const key = `${kind} ${topicId} ${senderKind}`;
		let cell = cells.get(key);
		if (cell === undefined) {
			const counts = { posts: 0, deletedPosts: 0, messages: 0, messagesWithReactions: 0, reactions: 0 };
			cell = { kind, topicId, senderKind, ...counts };
			cells.set(key, cell);
		}
		cell.messages += 1;
		if (post.reactions !== null) cell.messagesWithReactions += 1;
		cell.reactions += post.reactions ?? 0;
		if (!isPost(post)) continue;
		cell.posts += 1;
		if (post.isDeleted) cell.deletedPosts += 1;
	}
	return [...cells.values()];
}

/** People's posts that reply to another person's message, by both and by bucket; the target may be of any age. */
export function replyCellsOf(posts: readonly PostFact[], buckets: Buckets): ReplyCell[] {
	const cells = new Map<string, Open<ReplyCell>>();
	for (const post of posts) {
		const { senderId, parentId } = post;
		if (senderId === null || parentId === null || !isPost(post) || !isReplyToPerson(post)) continue;
		const bucket = bucketOf(post, buckets);
		const key = `${senderId} ${parentId} ${bucket}`;
		const cell = cells.get(key);
		if (cell === undefined) cells.set(key, { senderId, parentId, bucket, replies: 1 });
		else cell.replies += 1;
	}
	return [...cells.values()];
}

type Open<T> = { -readonly [K in keyof T]: T[K] };

function bucketOf({ at }: PostFact, { startMs, bucketSeconds }: Buckets): number {
	return Math.floor((at - startMs) / (bucketSeconds * 1000));
}
