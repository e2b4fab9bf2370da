import type { Database } from "@/db/client";
import { markJobRuns } from "@/db/queries/job-runs";
import type { JobsPage } from "@/lib/dashboard/jobs-contract";
import { canViewGroups } from "@/lib/domain/access";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../../context";
import { requireAccess } from "../../require-access";
import { type Clock, systemClock } from "../../telegram/clock";
import { getJobsPage } from "./get-jobs-page";

/** How soon a run's news is told; one look at an index. */
const LOOK_EVERY_MS = 1_000;
/** Everything else (notices, decisions, a runner that died) is looked at this often. */
const READ_EVERY_MS = 5_000;
/** Clocks of several processes are not quite the same. */
const LOOK_BACK_MS = 60_000;
const LISTENERS_MAX = 100;
const BUSY_MS = 15_000;

export type JobsListener = (page: JobsPage) => void;

/** What a process tells everybody who watches the jobs: read once, for however many listen. */
class JobsFeed {
	readonly #ctx: ServiceContext;
	readonly #clock: Clock;
	readonly #listeners = new Set<JobsListener>();
	#nap: AbortController | null = null;
	#last: { readonly page: JobsPage; readonly text: string } | null = null;
	#mark = "";
	#readAt = Number.NEGATIVE_INFINITY;
	#isRunning = false;

	constructor(ctx: ServiceContext, clock: Clock) {
		this.#ctx = ctx;
		this.#clock = clock;
	}

	listen(listener: JobsListener): () => void {
		if (this.#listeners.size >= LISTENERS_MAX) {
			throw new AppError("rate_limited", "Too many pages watch the jobs at once.", { retryAfterMs: BUSY_MS });
		}
		this.#listeners.add(listener);
		if (this.#last !== null && this.#isRunning) listener(this.#last.page);
		void this.#run();
		return () => {
			this.#listeners.delete(listener);
			if (this.#listeners.size === 0) this.#nap?.abort();
		};
	}

	/** Something was changed by this process: it is told at once. */
	poke(): void {
		this.#readAt = Number.NEGATIVE_INFINITY;
		this.#nap?.abort();
	}

	async #run(): Promise<void> {
		if (this.#isRunning) return;
		this.#isRunning = true;
		this.#last = null;
		this.#readAt = Number.NEGATIVE_INFINITY;
		while (this.#listeners.size > 0) {
			await this.#look().catch((err: unknown) => this.#ctx.log.warn({ err }, "could not see how the jobs go"));
			this.#nap = new AbortController();
			await this.#clock.sleep(LOOK_EVERY_MS, this.#nap.signal).catch(() => undefined);
		}
		this.#isRunning = false;
	}

	async #look(): Promise<void> {
		const now = this.#clock.now();
		const since = new Date(this.#ctx.now().getTime() - LOOK_BACK_MS);
		const mark = await markJobRuns(this.#ctx.db, since);
		if (mark === this.#mark && now - this.#readAt < READ_EVERY_MS) return;
		this.#mark = mark;
		this.#readAt = now;
		const page = await getJobsPage(this.#ctx);
		// The clock alone is no news.
		const text = JSON.stringify({ ...page, now: null });
		if (text === this.#last?.text) return;
		this.#last = { page, text };
		for (const listener of this.#listeners) listener(page);
	}
}

/** One a store: a process has one, tests have many. */
const FEEDS = new WeakMap<Database, JobsFeed>();

/**
 * Tells `listener` how the jobs stand, at once and whenever that changed, until the function it returns is called. Throws
 * AppError `rate_limited` when too many listen already.
 */
export function followJobs(ctx: ServiceContext, listener: JobsListener, clock: Clock = systemClock): () => void {
	requireAccess(canViewGroups(ctx.actor));
	const feed = FEEDS.get(ctx.db) ?? new JobsFeed({ ...ctx, actor: { type: "system", job: "jobs-feed" } }, clock);
	FEEDS.set(ctx.db, feed);
	return feed.listen(listener);
}

/** Something about the jobs was changed here: whoever watches them is told at once. */
export function tellJobsChanged({ db }: Pick<ServiceContext, "db">): void {
	FEEDS.get(db)?.poke();
}
