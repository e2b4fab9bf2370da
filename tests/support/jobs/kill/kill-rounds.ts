import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { RowDataPacket } from "mysql2/promise";
import type { SupergroupHandle } from "@/tests/telegram-server/world/handles/supergroup-handle";
import type { TestDatabase } from "../../create-test-database";
import { type PostingRoom, photosIn } from "../../posting/posting-room";
import { ScaledClock } from "../../scaled-clock";
import { killClient } from "./kill-executor";
import { type LedgerFigures, StepLedger } from "./step-ledger";

const SCRIPT = fileURLToPath(new URL("./run-until-killed.ts", import.meta.url));
/** A retry after half a minute takes half a second. */
const SCALE = 60;
/** A child lives at most this long after it has begun. */
const LIFE_MS_MAX = 2_500;
const FINISH_MS_MAX = 180_000;
const LOOK_EVERY_MS = 100;
/** Of a hundred runs; the posters come on top of it. */
const SHARES = { walker: 60, fan: 20, asker: 15, boss: 5 } as const;

export interface KillJobsPlan {
	readonly rounds: number;
	/** Runs the load begins with, the posters among them. */
	readonly runs: number;
	readonly posts: number;
}

export interface KillJobsReport extends KillJobsPlan {
	/** Runs there were in the end, with those that others started. */
	readonly runsInAll: number;
	readonly byStatus: Readonly<Record<string, number>>;
	/** Rounds after which work was left. */
	readonly roundsWithWork: number;
	readonly ledger: LedgerFigures;
	/** What is queued or waited for when every run has ended. */
	readonly leftovers: number;
	/** Photos in each group's chat. */
	readonly photos: readonly number[];
}

/** Kills the executor `rounds` times at random moments while it works on the load, lets it finish, and counts. */
export async function runJobKillRounds(
	database: TestDatabase,
	room: PostingRoom,
	plan: KillJobsPlan,
): Promise<KillJobsReport> {
	const stage = new KillJobsStage(database, room);
	const chats = await stage.load(plan);
	let roundsWithWork = 0;
	for (let round = 0; round < plan.rounds; round += 1) {
		const child = await stage.begin();
		await wait(Math.random() * LIFE_MS_MAX);
		await stage.kill(child);
		if ((await stage.runsLeft()) > 0) roundsWithWork += 1;
	}
	const last = await stage.begin();
	await stage.finished();
	await stage.kill(last);
	return { ...plan, ...(await stage.count()), roundsWithWork, photos: chats.map((chat) => photosIn(chat).length) };
}

class KillJobsStage {
	readonly #appId = `kill-${process.pid}`;
	readonly #from = Date.now();
	readonly #ledger: StepLedger;

	constructor(
		private readonly database: TestDatabase,
		private readonly room: PostingRoom,
	) {
		this.#ledger = new StepLedger(database.db);
	}

	/** Asks for everything at once. */
	async load({ rounds, runs, posts }: KillJobsPlan): Promise<SupergroupHandle[]> {
		await this.#ledger.create();
		const chats: SupergroupHandle[] = [];
		const events: { id: string; name: string; data: Record<string, unknown> }[] = [];
		const add = (kind: string, data: Record<string, unknown>) => {
			const id = `${kind}:${events.length}`;
			events.push({ id, name: `${this.#appId}/${kind}`, data: { key: id, ...data } });
		};
		for (let post = 0; post < posts; post += 1) {
			const { chat, groupId } = await this.room.group();
			chats.push(chat);
			add("poster", { groupId, restS: Math.ceil(((post + 1) / posts) * rounds * SCALE) });
		}
		for (const [kind, share] of Object.entries(SHARES)) {
			const times = Math.round(((runs - posts) * share) / 100);
			for (let at = 0; at < times; at += 1)
				add(kind, { laps: lapsFor(rounds), restS: 60 + Math.ceil(Math.random() * 120) });
		}
		const client = killClient(this.room.ctx, this.#appId, new ScaledClock(SCALE, this.#from));
		await client.send(events as never);
		return chats;
	}

	async begin(): Promise<ChildProcess> {
		const args = [this.database.url, this.#appId, String(SCALE), String(this.#from)];
		const child = fork(SCRIPT, args, {
			execArgv: ["--import", "tsx"],
			env: { ...process.env, ...this.room.settings },
		});
		await Promise.race([once(child, "message"), once(child, "exit")]);
		if (child.exitCode !== null) throw new Error("The executor ended before it had begun.");
		return child;
	}

	/** Ends it as a power cut would. What it held would run out by itself after a while. */
	async kill(child: ChildProcess): Promise<void> {
		child.kill("SIGKILL");
		await once(child, "exit");
		const { pool } = this.database.db;
		await pool.query("DELETE FROM telegram_leases");
		await pool.query("UPDATE jobs_runner SET expires_at = NOW(3) - INTERVAL 1 SECOND");
	}

	async runsLeft(): Promise<number> {
		return this.#count(`SELECT (SELECT COUNT(*) FROM jobs_run WHERE ended_at IS NULL)
			+ (SELECT COUNT(*) FROM jobs_event WHERE routed_at IS NULL) AS n`);
	}

	async finished(): Promise<void> {
		const giveUpAt = Date.now() + FINISH_MS_MAX;
		while ((await this.runsLeft()) > 0) {
			if (Date.now() > giveUpAt) return;
			await wait(LOOK_EVERY_MS);
		}
	}

	async count() {
		const [rows] = await this.database.db.pool.query<RowDataPacket[]>(
			"SELECT status, COUNT(*) AS n FROM jobs_run GROUP BY status",
		);
		const byStatus = Object.fromEntries(rows.map(({ status, n }) => [String(status), Number(n)]));
		return {
			runsInAll: Object.values(byStatus).reduce((sum, n) => sum + n, 0),
			byStatus,
			ledger: await this.#ledger.figures(),
			leftovers: await this.#count("SELECT (SELECT COUNT(*) FROM jobs_queue) + (SELECT COUNT(*) FROM jobs_wait) AS n"),
		};
	}

	async #count(sql: string): Promise<number> {
		const [rows] = await this.database.db.pool.query<RowDataPacket[]>(sql);
		return Number(rows[0]?.n);
	}
}

/** So that the load outlives the rounds: a lap takes about two seconds, a round about four. */
function lapsFor(rounds: number): number {
	return Math.max(3, Math.ceil(rounds * 1.5));
}
