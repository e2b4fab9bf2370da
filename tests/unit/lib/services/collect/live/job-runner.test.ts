import { expect, test } from "vitest";
import type { GroupSource } from "@/lib/domain/group-source";
import { AppError } from "@/lib/errors";
import { JobRunner } from "@/lib/services/collect/live/job-runner";
import { isDueAgain } from "@/lib/services/collect/live/lost-source";
import type { WatchJob } from "@/lib/services/collect/live/watch-job";
import { TelegramFailure } from "@/lib/telegram/telegram-failure";

const SOURCE = { groupId: 1, segment: "current", state: "active" } as GroupSource;

/** A runner whose sleeps pass at once; it ends after `sleeps` of them. */
function aRunner(jobs: readonly WatchJob[], sleeps: number) {
	const stop = new AbortController();
	let nowMs = 0;
	let left = sleeps;
	const parked: string[] = [];
	const lost: string[] = [];
	const clock = {
		now: () => nowMs,
		async sleep(ms: number) {
			nowMs += ms;
			left -= 1;
			if (left <= 0) stop.abort();
		},
	};
	const hooks = {
		source: async () => SOURCE,
		now: () => new Date(nowMs),
		parked: (job: string, retryAfterMs: number) => void parked.push(`${job} ${retryAfterMs}`),
		lost: async (reason: string) => void lost.push(reason),
	};
	return { runner: new JobRunner(jobs, hooks, clock, stop.signal), parked, lost };
}

/** A job due `times` times that does what it is told. */
function aJob(name: string, times: number, work: () => Promise<void> = async () => undefined) {
	const runs: string[] = [];
	const isDue = () => runs.length < times;
	const run = async () => {
		runs.push(name);
		await work();
	};
	return { name, isDue, run, runs };
}

test("the first job that is due goes first, each time anew", async () => {
	const order: string[] = [];
	const note = (name: string) => async () => void order.push(name);
	const urgent = aJob("urgent", 2, note("urgent"));
	const other = aJob("other", 1, note("other"));
	await aRunner([urgent, other], 1).runner.run();
	expect(order).toEqual(["urgent", "urgent", "other"]);
});

test("a job that is told to rest for an hour holds up nothing else, and comes back when the hour is over", async () => {
	let isRested = false;
	const resting = aJob("backfill", 2, async () => {
		if (!isRested) {
			isRested = true;
			throw new AppError("rate_limited", "rest", { retryAfterMs: 3_600_000 });
		}
	});
	const sweep = aJob("sweep", 3);
	const { runner, parked } = aRunner([resting, sweep], 400);
	await runner.run();
	expect(parked).toEqual(["backfill 3600000"]);
	expect(sweep.runs).toHaveLength(3);
	expect(resting.runs).toHaveLength(2);
});

test("a lost chat ends the work for it with the reason", async () => {
	const job = aJob("sweep", 5, async () => {
		throw new TelegramFailure("chat_lost", { method: "m", reason: "CHANNEL_PRIVATE" });
	});
	const { runner, lost } = aRunner([job], 10);
	await runner.run();
	expect([job.runs.length, lost]).toEqual([1, ["CHANNEL_PRIVATE"]]);
});

test("an account that can do no more ends it with that failure", async () => {
	const job = aJob("sweep", 5, async () => {
		throw new TelegramFailure("terminal", { method: "m", reason: "SESSION_REVOKED" });
	});
	await expect(aRunner([job], 10).runner.run()).rejects.toMatchObject({ reason: "SESSION_REVOKED" });
});

test("a lost chat is asked for again after a day, a paused one never", () => {
	const at = new Date("2026-03-02T10:00:00Z");
	const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000);
	const source = (state: GroupSource["state"]) => ({ ...SOURCE, state, updatedAt: at });
	expect(isDueAgain(source("lost"), later(23))).toBe(false);
	expect(isDueAgain(source("lost"), later(24))).toBe(true);
	expect(isDueAgain(source("paused"), later(1_000))).toBe(false);
	expect(isDueAgain(source("active"), later(0))).toBe(true);
});
