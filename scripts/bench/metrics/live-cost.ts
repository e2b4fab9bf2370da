import type { Database, QueryRunner } from "@/db/client";
import { listDirtyDays } from "@/db/queries/dirty-days";
import { markDays } from "@/lib/services/collect/mark-days";
import { rollUpDays } from "@/lib/services/rollup/roll-up-days";
import { parseTimeZone } from "@/lib/time/time-zone";
import type { Duck } from "./duck";
import { cpuSeconds } from "./server-cpu";
import { type LiveGroup, liveFlushes, storeFlush } from "./stream-messages";

const MESSAGES = 20_000;
/** Two days of all groups' talk. */
const SPAN_MS = 2 * 86_400_000;
const SENDERS = 200;
/** Messages that come alone, in a group of some fifty a day. */
const ALONE = 400;
const ORDINARY_GROUP = 30;
const UTC = parseTimeZone("UTC");

export interface LiveCost {
	/** Microseconds of CPU a message, server and client together. */
	readonly bare: number;
	readonly withDays: number;
	readonly days: number;
	/** The same for messages that come one at a time, each counted before the next: nothing shares the cost of its day. */
	readonly aloneBare: number;
	readonly aloneWithDays: number;
}

/**
 * What counting costs beside storing: the same stream of new messages of all groups twice, first stored and nothing
 * else, then noted and with every touched day counted again once. `null`: the server's CPU cannot be read.
 */
export async function measureLiveCost(db: Database, duck: Duck, startAt: Date): Promise<LiveCost | null> {
	const groups = await liveGroups(duck);
	const before = await cpuSeconds(db);
	for (const flush of liveFlushes(groups, MESSAGES, startAt, SPAN_MS))
		await storeFlush(db, flush, async () => undefined);
	const between = await cpuSeconds(db);
	const later = new Date(startAt.getTime() + SPAN_MS);
	for (const flush of liveFlushes(groups, MESSAGES, later, SPAN_MS)) {
		await storeFlush(db, flush, noteDays);
	}
	let days = 0;
	for (const { groupId } of groups) days += (await rollUpDays(db, { groupId, zone: "UTC" })).days;
	const after = await cpuSeconds(db);
	const latest = new Date(later.getTime() + SPAN_MS);
	const ordinary = groups.filter(({ groupId }) => groupId === ORDINARY_GROUP);
	for (const flush of liveFlushes(ordinary, ALONE, latest, SPAN_MS, 1))
		await storeFlush(db, flush, async () => undefined);
	const aloneBetween = await cpuSeconds(db);
	for (const flush of liveFlushes(ordinary, ALONE, new Date(latest.getTime() + SPAN_MS), SPAN_MS, 1)) {
		await storeFlush(db, flush, noteDays);
		for (const { groupId } of ordinary) await rollUpDays(db, { groupId, zone: "UTC" });
	}
	const end = await cpuSeconds(db);
	await mustBeSettled(db, groups);
	if (before === null || between === null || after === null || aloneBetween === null || end === null) return null;
	const micros = (from: typeof before, to: typeof before, messages: number) =>
		((to.server - from.server + to.client - from.client) / messages) * 1e6;
	return {
		bare: micros(before, between, MESSAGES),
		withDays: micros(between, after, MESSAGES),
		days,
		aloneBare: micros(after, aloneBetween, ALONE),
		aloneWithDays: micros(aloneBetween, end, ALONE),
	};
}

async function noteDays(
	tx: QueryRunner,
	{ groupId }: LiveGroup,
	rows: readonly { readonly sentAt: Date }[],
): Promise<void> {
	const times = rows.map(({ sentAt }) => sentAt.getTime());
	await markDays(tx, { groupId, zone: UTC }, new Date(Math.min(...times)), new Date(Math.max(...times)));
}

async function liveGroups(duck: Duck): Promise<LiveGroup[]> {
	const rows =
		await duck.rows(`SELECT group_id, count(*), max(message_id) + 1000, list(DISTINCT sender_id)[1:${SENDERS}]::VARCHAR
		FROM messages WHERE sender_kind = 0 GROUP BY group_id ORDER BY group_id`);
	return rows.map(([groupId, share, lastId, senders]) => ({
		groupId: Number(groupId),
		share: Number(share),
		lastId: 2 * Math.floor(Number(lastId) / 2),
		senders: String(senders).replace(/[[\]]/g, "").split(",").map(Number),
	}));
}

async function mustBeSettled(db: Database, groups: readonly LiveGroup[]): Promise<void> {
	for (const { groupId } of groups) {
		if ((await listDirtyDays(db, groupId)).size > 0) throw new Error(`Days of group ${groupId} were not counted.`);
	}
}
