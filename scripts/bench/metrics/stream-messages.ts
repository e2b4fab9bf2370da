import type { Database } from "@/db/client";
import type { MessageRow } from "@/db/history-row";
import { upsertMessages } from "@/db/queries/messages";
import { inTransaction } from "@/db/transaction";
import { Random } from "../../sample/random";

type NewMessage = Omit<MessageRow, "toRead">;

/** What is measured is counting: texts are not read. */
const UNREAD = new Map<number, never>();

/** Messages of all groups that reach the store together. */
const FLUSH = 200;

/** A group as new messages find it. */
export interface LiveGroup {
	readonly groupId: number;
	readonly share: number;
	lastId: number;
	readonly senders: readonly number[];
}

/** New messages of all groups in the order they are sent: busy groups have most of them. Ids go on from each group's last. */
export function* liveFlushes(
	groups: readonly LiveGroup[],
	count: number,
	startAt: Date,
	spanMs: number,
	flushSize = FLUSH,
): Generator<ReadonlyMap<LiveGroup, NewMessage[]>> {
	const random = new Random(11);
	const total = groups.reduce((sum, { share }) => sum + share, 0);
	const bounds: number[] = [];
	for (const { share } of groups) bounds.push((bounds.at(-1) ?? 0) + share / total);
	for (let sent = 0; sent < count; sent += flushSize) {
		const flush = new Map<LiveGroup, NewMessage[]>();
		for (let nth = 0; nth < flushSize; nth += 1) {
			const spot = random.float();
			const group = groups[bounds.findIndex((bound) => spot < bound)] ?? groups[0];
			if (group === undefined) return;
			const at = new Date(Math.floor((startAt.getTime() + ((sent + nth) / count) * spanMs) / 1000) * 1000);
			flush.set(group, [...(flush.get(group) ?? []), aMessage(group, at, random)]);
		}
		yield flush;
	}
}

/** Stores one flush as collecting does, a transaction a group. `also` is done within each. */
export async function storeFlush(
	db: Database,
	flush: ReadonlyMap<LiveGroup, NewMessage[]>,
	also: (tx: Parameters<typeof upsertMessages>[0], group: LiveGroup, rows: readonly NewMessage[]) => Promise<void>,
): Promise<void> {
	for (const [group, rows] of flush) {
		await inTransaction(db, async (tx) => {
			await upsertMessages(tx, group.groupId, rows, UNREAD);
			await also(tx, group, rows);
		});
	}
}

function aMessage(group: LiveGroup, sentAt: Date, random: Random): NewMessage {
	group.lastId += 2;
	const replyTo = random.chance(0.35) ? group.lastId - 2 * random.int(1, 20) : null;
	return {
		messageId: group.lastId,
		senderId: group.senders[random.int(0, group.senders.length - 1)] ?? null,
		senderKind: 0,
		senderName: null,
		sentAt,
		isTimeTrusted: true,
		isLive: true,
		kind: 0,
		replyTo,
		topicId: null,
		albumId: null,
		isForward: false,
		reactions: 0,
		words: 8,
		editedAt: null,
		contentHash: random.int(0, 2 ** 31),
		reactionsHash: 1,
		text: "the parser works again, shipping it this afternoon",
		extras: null,
		reactionList: [],
	};
}
