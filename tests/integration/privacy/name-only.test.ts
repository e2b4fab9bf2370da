import { expect, test } from "vitest";
import type { MessageRow } from "@/db/history-row";
import { findSameEntries } from "@/db/queries/same-entries";
import type { Message } from "@/lib/domain/message";
import { type PeerId, toNamedPeerId } from "@/lib/domain/peer-id";
import { type BatchTarget, storeBatch } from "@/lib/services/collect/store-batch";
import { toMessageRow } from "@/lib/services/collect/to-message-row";
import { aLiveMessage } from "../../factories/live-message";
import { withTestDatabase } from "../../support/database";
import { historyOf } from "../../support/whole-store";

const database = withTestDatabase();
const ADA = 500 as PeerId;
const SINCE = new Date("2026-01-01T00:00:00Z");

function rowOf(change: Partial<Message>): MessageRow {
	const { entry } = aLiveMessage(1, { sender: { peerId: ADA, name: "Ada", kind: "human" }, ...change });
	if (entry.type !== "message") throw new Error("this is a message");
	return toMessageRow(entry.message, true);
}

const store = (groupId: number, row: MessageRow, change: Partial<BatchTarget> = {}) =>
	storeBatch(
		{
			db: database().db,
			groupId,
			heldUpToId: Number.POSITIVE_INFINITY,
			isNameOnly: false,
			textsSince: SINCE,
			keepsLive: false,
			markChanged: async () => undefined,
			...change,
		},
		{ messages: [row], services: [] },
	);

test("pages that know people by name only take nobody's id away from a message without its text", async () => {
	const named = { peerId: toNamedPeerId(77n), name: "Ada", kind: "human" } as const;
	expect(await store(1, rowOf({ text: "hush" }))).toMatchObject({ inserted: 1 });
	const fromPages = rowOf({ text: "hush", sender: named, reactions: [{ emoji: "🔥", count: 1, dated: [] }] });
	const outcome = await store(1, fromPages, { isNameOnly: true });
	expect(outcome).toMatchObject({ inserted: 0, updated: 0, unchanged: 1, messages: [{ senderId: ADA }] });
	expect(await historyOf(database().db, 1)).toMatchObject([{ sender_id: ADA, text: "" }]);
});

test("a post is found under another id by who sent it when, where its text is not kept", async () => {
	const row = rowOf({ text: "hush" });
	await store(2, { ...row, messageId: 41 });
	const post = { messageId: 1, sentAt: row.sentAt, senderId: ADA, text: "hush" };
	expect(await findSameEntries(database().db, 2, [post])).toEqual({ own: 0, other: 1 });
	expect(await findSameEntries(database().db, 2, [{ ...post, senderId: 501 }])).toEqual({ own: 0, other: 0 });
});
