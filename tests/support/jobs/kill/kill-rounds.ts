import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Inngest } from "inngest";
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
/** A child lives at most this long after it has begun; most live a quarter of it. */
const LIFE_MS_MAX = 5_000;
const FINISH_MS_MAX = 230_000;
const LOOK_EVERY_MS = 100;
/** A run's laps; new runs take the place of those that have ended. */
const LAPS = 4;
/** Of twenty runs. */
const MIX = [...Array(12).fill("walker"), ...Array(4).fill("fan"), ...Array(3).fill("asker"), "boss"] as const;

export interface KillJobsPlan {
	readonly rounds: number;
	/** Runs that are under way whenever a child begins; some end before it is killed. */
	readonly runs: number;
	readonly posts: number;
}

export interface KillJobsReport extends KillJobsPlan {
	/** Runs there were in the end, with those that others started. */
	readonly runsInAll: number;
	readonly byStatus: Readonly<Record<string, number>>;
	/** Fewest runs that were under way at a kill. */
	readonly fewestAtKill: number;
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
	await stage.open();
	let fewestAtKill = Number.POSITIVE_INFINITY;
	for (let round = 0; round < plan.rounds; round += 1) {
		const postsDue = Math.ceil(((round + 1) * plan.posts) / plan.rounds);
		while (stage.posts < postsDue) await stage.askForPost();
		await stage.topUp(plan.runs);
		const child = await stage.begin();
		await wait(Math.random() ** 2 * LIFE_MS_MAX);
		await stage.kill(child);
		fewestAtKill = Math.min(fewestAtKill, await stage.runsLeft());
	}
	const last = await stage.begin();
	await stage.finished();
	await stage.kill(last);
	return { ...plan, ...(await stage.count()), fewestAtKill };
}

class KillJobsStage {
	readonly #appId = `kill-${process.pid}`;
	readonly #from = Date.now();
	readonly #ledger: StepLedger;
	readonly #client: Inngest.Any;
	readonly #chats: SupergroupHandle[] = [];
	#asked = 0;

	constructor(
		private readonly database: TestDatabase,
		private readonly room: PostingRoom,
	) {
		this.#ledger = new StepLedger(database.db);
		this.#client = killClient(room.ctx, this.#appId, new ScaledClock(SCALE, this.#from));
	}

	get posts(): number {
		return this.#chats.length;
	}

	async open(): Promise<void> {
		await this.#ledger.create();
	}

	/** Asks for as many runs as are missing. */
	async topUp(runs: number): Promise<void> {
		const missing = runs - (await this.runsLeft());
		if (missing <= 0) return;
		await this.#ask(
			Array.from({ length: missing }, (_, at) => ({
				kind: String(MIX[(this.#asked + at) % MIX.length]),
				data: { laps: LAPS, restS: 60 + Math.ceil(Math.random() * 120) },
			})),
		);
	}

	async askForPost(): Promise<void> {
		const { chat, groupId } = await this.room.group();
		this.#chats.push(chat);
		await this.#ask([{ kind: "poster", data: { groupId, restS: 1 } }]);
	}

	async #ask(wanted: readonly { readonly kind: string; readonly data: Record<string, unknown> }[]): Promise<void> {
		const events = wanted.map(({ kind, data }, at) => {
			const key = `${kind}:${this.#asked + at}`;
			return { id: key, name: `${this.#appId}/${kind}`, data: { key, ...data } };
		});
		this.#asked += events.length;
		await this.#client.send(events as never);
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
			photos: this.#chats.map((chat) => photosIn(chat).length),
			leftovers: await this.#count("SELECT (SELECT COUNT(*) FROM jobs_queue) + (SELECT COUNT(*) FROM jobs_wait) AS n"),
		};
	}

	async #count(sql: string): Promise<number> {
		const [rows] = await this.database.db.pool.query<RowDataPacket[]>(sql);
		return Number(rows[0]?.n);
	}
}
