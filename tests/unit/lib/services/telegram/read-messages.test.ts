import { describe, expect, test } from "vitest";
import type { Progress } from "@/lib/domain/progress";
import type { MessageQuery } from "@/lib/services/telegram/verbs/message-query";
import { readMessages } from "@/lib/services/telegram/verbs/read-messages";
import { aLiveChat } from "../../../../factories/live-chat";
import { aLiveMessage } from "../../../../factories/live-message";
import { noDatabase } from "../../../../support/no-database";
import { scriptedHistory } from "../../../../support/scripted-history";
import { scriptedReader } from "../../../../support/scripted-reader";

const ALL: MessageQuery = { limit: null, minId: null, afterId: null, since: null, until: null, threadId: null };
/** Message `n` is `n` minutes into November. */
const at = (minute: number) => new Date(Date.UTC(2025, 10, 1) + minute * 60_000);

describe("reading a chat of 250 messages", () => {
	test("everything comes once, newest first, whole pages at a time", async () => {
		const { ids, asked } = await read(ALL);
		expect(ids).toEqual(descending(250, 1));
		expect(asked).toBe(3);
	});

	test("a limit ends the reading in the middle of a page, and asks for no more", async () => {
		const { ids, asked } = await read({ ...ALL, limit: 130 });
		expect(ids).toEqual(descending(250, 121));
		expect(asked).toBe(2);
	});

	test("a lowest id is exclusive", async () => {
		expect((await read({ ...ALL, minId: 240 })).ids).toEqual(descending(250, 241));
	});

	test("after an id, the following come oldest first", async () => {
		expect((await read({ ...ALL, afterId: 20, limit: 150 })).ids).toEqual(ascending(21, 170));
		expect((await read({ ...ALL, afterId: 20 })).ids).toEqual(ascending(21, 250));
		expect((await read({ ...ALL, afterId: 250 })).ids).toEqual([]);
	});

	test("a span of time includes its first instant and excludes its last", async () => {
		const { ids } = await read({ ...ALL, since: at(30), until: at(40) });
		expect(ids).toEqual(descending(39, 30));
	});

	test("a span of time is the same read upwards", async () => {
		const { ids } = await read({ ...ALL, afterId: 0, since: at(30), until: at(40) });
		expect(ids).toEqual(ascending(30, 39));
	});

	test("an end within a second does not lose that second's messages", async () => {
		const { ids } = await read({ ...ALL, since: at(30), until: new Date(at(40).getTime() + 500) });
		expect(ids).toEqual(descending(40, 30));
	});

	test("progress counts to the whole chat, and to nothing known where only a part is asked for", async () => {
		expect((await read(ALL)).progress.map(({ current, total }) => [current, total])).toEqual([
			[100, 250],
			[200, 250],
			[250, 250],
		]);
		expect((await read({ ...ALL, since: at(30) })).progress.at(-1)?.total).toBeNull();
	});
});

async function read(query: MessageQuery) {
	const messages = ascending(1, 250).map((id) => aLiveMessage(id));
	const answer = scriptedHistory(messages);
	const session = scriptedReader({ history: async (_chat, asked) => answer(asked) });
	const progress: Progress[] = [];
	const ids: number[] = [];
	for await (const page of readMessages(noDatabase, session, aLiveChat(), {
		...query,
		onProgress: (step) => progress.push(step),
	})) {
		for (const { entry } of page) if (entry.type === "message") ids.push(entry.message.messageId);
	}
	return { ids, progress, asked: session.asked.length };
}

function ascending(from: number, to: number): number[] {
	return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function descending(from: number, to: number): number[] {
	return ascending(to, from).reverse();
}
