import { isDeepStrictEqual } from "node:util";
import type { RowDataPacket } from "mysql2/promise";
import { inTransaction } from "@/db/transaction";
import type { PeerRef } from "@/lib/domain/telegram-peer";
import { applyReactions } from "@/lib/services/collect/live/apply-reactions";
import { measureLive } from "@/lib/services/collect/live/measure-live";
import { syncGroup } from "@/lib/services/collect/live/sync-group";
import type { ServiceContext } from "@/lib/services/context";
import type { TelegramGateway } from "@/lib/telegram/gateway";
import { createTestDatabase, type TestDatabase } from "../create-test-database";
import { aLiveContext } from "../scripted-telegram/scripted-world";
import { storedMessages } from "../stored-chat";
import { readerOf, trackRoom } from "./collect-scene";
import type { KillRoom, KillStage } from "./kill-stage";
import { worldRows } from "./world-rows";

const POLLED_AT_ONCE = 100;

/** What a run of kills left wrong; all 0 is right. */
export interface RoomFaults {
	/** Messages of the world that are not stored. */
	missing: number;
	/** Rows for what the world no longer has, not marked as deleted. */
	surplus: number;
	/** Rows whose text or reactions differ. */
	wrong: number;
	/** Entries the backfill counted beyond those it can have read. */
	countedTwice: number;
	/** Derived tables that differ from those of a collector nobody killed. */
	derived: number;
}

/** Compares what was collected with the world, and with a fresh collection of it. */
export async function faultsOf(ctx: ServiceContext, { db }: TestDatabase, stage: KillStage): Promise<RoomFaults> {
	const faults: RoomFaults = { missing: 0, surplus: 0, wrong: 0, countedTwice: 0, derived: 0 };
	const fresh = await createTestDatabase();
	try {
		const gateway = await stage.scene.signedIn();
		const untouched = aLiveContext(fresh.db, ctx.now);
		for (const kept of stage.rooms) {
			const chat = refOf(kept, stage);
			await pollEverything(ctx, gateway, chat, kept);
			await compareRows(ctx, kept, faults);
			const group = await trackRoom(untouched, kept.room, stage.scene.ola);
			await syncGroup(untouched, readerOf(gateway), group);
			await measureLive(ctx, kept.group.groupId);
			const [mine, theirs] = await Promise.all([
				derivedRows(ctx, kept.group.groupId),
				derivedRows(untouched, group.groupId),
			]);
			for (const [table, rows] of mine) if (!isDeepStrictEqual(rows, theirs.get(table))) faults.derived += 1;
		}
		const [counted] = await db.pool.query<RowDataPacket[]>("SELECT group_id AS id, collected FROM group_sources");
		for (const { id, collected } of counted) {
			const [rows] = await db.pool.query<RowDataPacket[]>(
				`SELECT (SELECT COUNT(*) FROM messages WHERE group_id=${id}) + (SELECT COUNT(*) FROM service_messages WHERE group_id=${id}) AS rows_held`,
			);
			faults.countedTwice += Math.max(0, Number(collected) - Number(rows[0]?.rows_held));
		}
		return faults;
	} finally {
		await fresh.drop();
	}
}

function refOf({ room }: KillRoom, { scene }: KillStage): PeerRef {
	return { kind: "channel", id: room.id, accessHash: String(room.accessHashFor(scene.ola)) };
}

/** Telegram counts no reactions in its sequence: those given while nobody listened are the poll's to bring. */
async function pollEverything(
	ctx: ServiceContext,
	gateway: TelegramGateway,
	chat: PeerRef,
	{ room, group }: KillRoom,
): Promise<void> {
	const ids = worldRows(room).map(({ id }) => id);
	for (let at = 0; at < ids.length; at += POLLED_AT_ONCE) {
		const shown = await gateway.reactionsOf(chat, ids.slice(at, at + POLLED_AT_ONCE));
		await inTransaction(ctx.db, (tx) => applyReactions(tx, group, shown, ctx.now()));
	}
}

async function compareRows(ctx: ServiceContext, { room, group }: KillRoom, faults: RoomFaults): Promise<void> {
	const stored = await storedMessages(ctx.db, group.groupId);
	const byId = new Map(stored.map((row) => [row.id, row]));
	const world = worldRows(room);
	for (const { id, text, reactions } of world) {
		const row = byId.get(id);
		if (row === undefined || row.deleted) faults.missing += 1;
		else if (row.text !== text || (row.reactions ?? 0) !== reactions) faults.wrong += 1;
	}
	const there = new Set(world.map(({ id }) => id));
	faults.surplus += stored.filter(({ id, deleted }) => !deleted && !there.has(id)).length;
}

/** Rows a doubled or lost step would show in. What was deleted meanwhile a fresh collector never saw. */
async function derivedRows({ db }: ServiceContext, groupId: number): Promise<ReadonlyMap<string, unknown>> {
	const alive = `group_id=${groupId} AND message_id IN (SELECT message_id FROM messages WHERE group_id=${groupId} AND deleted_at IS NULL)`;
	const queries = {
		messages: `SELECT message_id, reply_to, topic_id, album_id, reactions, words, sender_id FROM messages WHERE group_id=${groupId} AND deleted_at IS NULL ORDER BY message_id`,
		services: `SELECT message_id, action, actor_id FROM service_messages WHERE group_id=${groupId} ORDER BY message_id`,
		reactions: `SELECT message_id, emoji, count FROM message_reactions WHERE ${alive} ORDER BY message_id, emoji`,
		givers: `SELECT message_id, emoji, position, member_id FROM reaction_events WHERE ${alive} ORDER BY message_id, emoji, position`,
		comings: `SELECT message_id, position, kind, member_id FROM membership_events WHERE group_id=${groupId} ORDER BY message_id, position`,
	};
	const rows = new Map<string, unknown>();
	for (const [table, sql] of Object.entries(queries)) {
		const [found] = await db.pool.query<RowDataPacket[]>({ sql, rowsAsArray: true });
		rows.set(table, found);
	}
	return rows;
}
