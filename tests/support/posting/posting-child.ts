import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { PostStep } from "@/lib/services/publish/post-outcome";
import type { TestDatabase } from "../create-test-database";
import type { PostingRoom } from "./posting-room";

const SCRIPT = fileURLToPath(new URL("../post-until-killed.ts", import.meta.url));

/** A process that posts a group's recap, and stands still at `step` until it is killed. */
export class PostingChild {
	readonly #child: ChildProcess;
	readonly #over: Promise<unknown>;
	readonly steps: PostStep[] = [];
	isOver = false;

	constructor(
		private readonly database: TestDatabase,
		room: PostingRoom,
		groupId: number,
		step: PostStep | "never",
	) {
		this.#child = fork(SCRIPT, [database.url, String(groupId), step], {
			execArgv: ["--import", "tsx"],
			env: { ...process.env, ...room.settings },
		});
		this.#child.on("message", (said) => void this.steps.push(said as PostStep));
		this.#over = once(this.#child, "exit").then(() => {
			this.isOver = true;
		});
	}

	/** Settles when the child has come to `step`. */
	async reached(step: PostStep): Promise<void> {
		while (!this.steps.includes(step) && !this.isOver) {
			await Promise.race([once(this.#child, "message"), this.#over]);
		}
	}

	/** Lets it live for a random part of `ms`, then kills it. */
	async killWithin(ms: number): Promise<void> {
		await wait(Math.random() * ms);
		await this.kill();
	}

	/** Ends it as a power cut would. Its hold on the session would run out by itself after half a minute. */
	async kill(): Promise<void> {
		this.#child.kill("SIGKILL");
		await this.#over;
		await this.database.db.pool.query("DELETE FROM telegram_leases");
	}
}
