import { describe, expect, it } from "vitest";
import { bulkInsert } from "@/db/upsert";
import { readConversation } from "@/lib/services/rollup/read-conversation";
import { WeekStrips } from "@/lib/services/rollup/week-strips";
import { parseTimeZone } from "@/lib/time/time-zone";
import { parseWeek } from "@/lib/time/week";
import { type Dataset, part } from "../blueprints/dataset";
import { storeDataset } from "../factories/store-dataset";
import { withTestDatabase } from "../support/database";

const database = withTestDatabase();
const [ANN, BEN, CHANNEL] = [11, 12, -1_000_000_000_500];
const AT = new Date("2023-05-08T00:00:00Z");

/** 100 names @AnnSmith and somebody nobody knows, 101 names Ben twice by id and once by name, 102 a channel. */
const TALK: Dataset = {
	zone: "UTC",
	beginsWithGroup: true,
	parts: [part("2023-04-03T10:00:00Z", "2023-05-22T12:00:00Z")],
	now: "2023-05-23T00:00:00Z",
	admins: [BEN],
	posts: [
		{ id: 100, at: "2023-05-08T10:00:00Z", by: BEN },
		{ id: 101, at: "2023-05-08T11:00:00Z", by: ANN, mentions: [BEN], reactedBy: { [BEN]: "👍", [CHANNEL]: "👍" } },
		{ id: 102, at: "2023-05-09T10:00:00Z", by: CHANNEL, from: "channel" },
		{ id: 103, at: "2023-05-09T11:00:00Z", by: ANN, mentions: [CHANNEL] },
	],
};

async function storeNames(groupId: number): Promise<void> {
	const { db } = database();
	const columns = [
		"group_id",
		"segment",
		"account_id",
		"chat_id",
		"state",
		"is_backfill_done",
		"collected",
		"is_forum",
	];
	const source = [groupId, "current", "acc", -groupId, "active", true, 0, false, AT];
	await bulkInsert(db, { table: "group_sources", columns: [...columns, "updated_at"], onDuplicate: null }, [source]);
	const peers = ["account_id", "peer_id", "kind", "is_min", "username", "updated_at"];
	await bulkInsert(db, { table: "telegram_peers", columns: peers, onDuplicate: null }, [
		["acc", ANN, "user", false, "AnnSmith", AT],
		["acc", BEN, "user", false, "ben", AT],
		["other", 99, "user", false, "stranger", AT],
	]);
	await bulkInsert(
		db,
		{
			table: "message_mentions",
			columns: ["group_id", "message_id", "position", "member_id", "username"],
			onDuplicate: null,
		},
		[
			[groupId, 100, 0, null, "annsmith"],
			[groupId, 100, 1, null, "stranger"],
			[groupId, 101, 1, null, "ben"],
		],
	);
}

describe("what hangs on a week's messages", () => {
	it("is told by people's ids: names as the group's accounts saw them, channels left out", async () => {
		const { db } = database();
		const groupId = await storeDataset(db, TALK);
		await storeNames(groupId);
		const week = parseWeek("2023-05-08", parseTimeZone("UTC"));
		const facts = await readConversation(db, groupId, week, new WeekStrips(db, groupId));
		expect([...facts.mentions]).toEqual([
			[100, [ANN]],
			[101, [BEN]],
		]);
		expect(facts.reactors).toEqual([{ messageId: 101, memberId: BEN, emoji: "👍" }]);
		expect(facts.admins).toEqual(new Set([BEN]));
	});
});
