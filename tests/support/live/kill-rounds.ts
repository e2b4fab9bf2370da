import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { WatchEvent } from "@/lib/services/collect/live/watch-event";
import type { ServiceContext } from "@/lib/services/context";
import type { TestDatabase } from "../create-test-database";
import type { KillStage } from "./kill-stage";
import { faultsOf, type RoomFaults } from "./room-faults";

/** Pages of history a new room has: several rounds' worth. */
const ROOM_POSTS = 1_500;
/** A child is killed after this many of its events at most, and a moment within the next. */
const EVENTS_MAX = 8;
const DELAY_MS_MAX = 30;
const SCRIPT = fileURLToPath(new URL("./collect-child.ts", import.meta.url));

export interface KillReport {
	readonly rounds: number;
	/** Kills while older history was still being read, beside live updates. */
	readonly duringBackfill: number;
	/** What the killed process had done last, how often. */
	readonly killedAfter: Readonly<Record<string, number>>;
	readonly rooms: number;
	readonly messages: number;
	readonly faults: RoomFaults;
}

/** Kills the collector `rounds` times at random moments of backfill and live updates, lets it finish, and compares. */
export async function runKillRounds(
	ctx: ServiceContext,
	database: TestDatabase,
	stage: KillStage,
	rounds: number,
): Promise<KillReport> {
	const killedAfter: Record<string, number> = {};
	let isHistoryRead = true;
	let duringBackfill = 0;
	for (let round = 0; round < rounds; round += 1) {
		if (isHistoryRead) await stage.addRoom(ctx, ROOM_POSTS);
		const seen = await killOnce(database.url, stage);
		const last = seen.at(-1) ?? "start";
		killedAfter[last] = (killedAfter[last] ?? 0) + 1;
		stage.talk();
		isHistoryRead = await isEverythingRead(database);
		if (!isHistoryRead) duringBackfill += 1;
	}
	await finish(database, stage);
	return {
		rounds,
		duringBackfill,
		killedAfter,
		rooms: stage.rooms.length,
		messages: stage.rooms.reduce((sum, { room }) => sum + room.messages.length, 0),
		faults: await faultsOf(ctx, database, stage),
	};
}

/** Starts a collector, keeps the rooms talking with every event of it, and kills it. Returns its events. */
async function killOnce(url: string, stage: KillStage): Promise<string[]> {
	const child = start(url, stage);
	const seen: string[] = [];
	const left = Math.floor(Math.random() * EVENTS_MAX) + 1;
	const isEnough = Promise.withResolvers<void>();
	child.on("message", ({ type }: WatchEvent) => {
		seen.push(type);
		stage.talk();
		if (seen.length === left) setTimeout(() => isEnough.resolve(), Math.random() * DELAY_MS_MAX);
	});
	await Promise.race([isEnough.promise, endedEarly(child)]);
	child.kill("SIGKILL");
	await once(child, "exit");
	return seen;
}

/** Lets a collector run until it has everything. */
async function finish(database: TestDatabase, stage: KillStage): Promise<void> {
	const child = start(database.url, stage);
	const isDone = Promise.withResolvers<void>();
	child.on("message", () => {
		void isAllStored(database, stage).then((isStored) => isStored && isDone.resolve());
	});
	await Promise.race([isDone.promise, endedEarly(child)]);
	child.kill("SIGKILL");
	await once(child, "exit");
}

function start(url: string, stage: KillStage): ChildProcess {
	return fork(SCRIPT, [url, stage.settingsFile], { execArgv: ["--import", "tsx"] });
}

async function endedEarly(child: ChildProcess): Promise<never> {
	const [code, signal] = await once(child, "exit");
	throw new Error(`the collector ended by itself: ${code ?? signal}`);
}

async function isEverythingRead({ db }: TestDatabase): Promise<boolean> {
	const [rows] = await db.pool.query<never>("SELECT COUNT(*) AS unread FROM group_sources WHERE is_backfill_done=0");
	return Number((rows as { unread: number }[])[0]?.unread) === 0;
}

/** Every room's counter is applied, its history read, and what is newest swept. */
async function isAllStored({ db }: TestDatabase, stage: KillStage): Promise<boolean> {
	for (const { room, group } of stage.rooms) {
		const [rows] = await db.pool.query<never>(
			"SELECT pts, max_seen_id AS seen, is_backfill_done AS done FROM group_sources WHERE group_id=? AND segment='current'",
			[group.groupId],
		);
		const [source] = rows as { pts: number; seen: number; done: number }[];
		const newest = room.messages.at(-1)?.id ?? 0;
		if (source === undefined || source.pts !== room.pts || source.done !== 1 || source.seen < newest) return false;
	}
	return true;
}
