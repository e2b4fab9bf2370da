import { expect, test } from "vitest";
import type { LiveUpdate } from "@/lib/domain/live-update";
import type { ChatId } from "@/lib/domain/peer-id";
import { SequenceFeed, type SequenceSink } from "@/lib/services/collect/live/sequence-feed";

const CHAT = -1_000_000_000_007 as ChatId;

function moved(pts: number, count = 1): LiveUpdate {
	return { type: "moved", chatId: CHAT, position: { pts, count } };
}

/** A sink that writes down what it is asked to do; recovering brings it to `ahead`. */
class NotingSink implements SequenceSink {
	pts: number | null = 10;
	ahead = 10;
	readonly done: string[] = [];
	readonly failures: unknown[] = [];
	failing = 0;

	position(): number | null {
		return this.pts;
	}

	/** Where somebody else moves it to before the next updates are applied. */
	overtakenAt: number | null = null;

	async apply(updates: readonly LiveUpdate[], pts: number | null): Promise<boolean> {
		if (this.failing > 0) {
			this.failing -= 1;
			throw new Error("the store is away");
		}
		if (this.overtakenAt !== null) {
			this.pts = this.overtakenAt;
			this.overtakenAt = null;
			return false;
		}
		this.done.push(...updates.map((update) => ("position" in update ? `apply ${update.position?.pts}` : update.type)));
		this.pts = pts;
		return true;
	}

	async recover(): Promise<void> {
		this.done.push(`recover from ${this.pts}`);
		this.pts = this.ahead;
	}

	failed(error: unknown): void {
		this.failures.push(error);
	}
}

/** A feed whose half seconds pass when the test says so. */
function aFeed() {
	const sink = new NotingSink();
	const waits: (() => void)[] = [];
	const clock = { now: () => 0, sleep: () => new Promise<void>((resolve) => waits.push(resolve)) };
	const feed = new SequenceFeed(sink, clock, new AbortController().signal);
	const passTime = async () => {
		for (const end of waits.splice(0)) end();
		await new Promise((resolve) => setImmediate(resolve));
		await feed.settled();
	};
	return { sink, feed, passTime };
}

test("what overtook is applied once what it overtook has come", async () => {
	const { sink, feed, passTime } = aFeed();
	await feed.push([moved(12)]);
	expect(sink.done).toEqual([]);
	await feed.push([moved(11)]);
	await passTime();
	expect(sink.done).toEqual(["apply 11", "apply 12"]);
});

test("what somebody else applied meanwhile is not applied again, and the rest follows on it", async () => {
	const { sink, feed } = aFeed();
	sink.overtakenAt = 12;
	await feed.push([moved(11), moved(12), moved(13)]);
	expect(sink.done).toEqual(["apply 13"]);
	expect(sink.pts).toBe(13);
});

test("a gap that stays open half a second is recovered, and what was held is dropped as part of it", async () => {
	const { sink, feed, passTime } = aFeed();
	sink.ahead = 14;
	await feed.push([moved(13)]);
	await feed.push([moved(14)]);
	await passTime();
	expect(sink.done).toEqual(["recover from 10"]);
	await feed.push([moved(14), moved(15)]);
	expect(sink.done).toEqual(["recover from 10", "apply 15"]);
});

test("what Telegram gave up listing is recovered at once", async () => {
	const { sink, feed } = aFeed();
	await feed.push([{ type: "too_long", chatId: CHAT, pts: 99 }]);
	expect(sink.done).toEqual(["recover from 10"]);
});

test("reactions and views wait for nobody", async () => {
	const { sink, feed } = aFeed();
	await feed.push([moved(15), { type: "reactions", chatId: CHAT, messageId: 1, reactions: [] }]);
	expect(sink.done).toEqual(["reactions"]);
});

test("before the position is known nothing that has one is applied", async () => {
	const { sink, feed } = aFeed();
	sink.pts = null;
	await feed.push([moved(15)]);
	expect(sink.done).toEqual([]);
});

test("what could not be stored is stored with the next update", async () => {
	const { sink, feed } = aFeed();
	sink.failing = 1;
	await feed.push([moved(11)]);
	expect(sink.failures).toHaveLength(1);
	await feed.push([moved(12)]);
	expect(sink.done).toEqual(["apply 11", "apply 12"]);
});
