import { rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { withTestDatabase } from "../../support/database";
import { type KillJobsReport, runJobKillRounds } from "../../support/jobs/kill/kill-rounds";
import { openPostingRoom, type PostingRoom } from "../../support/posting/posting-room";

/** More of them by `npm run bench:kill-jobs`. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 3);
const RUNS = Number(process.env.KILL_RUNS ?? 40);
const POSTS = Number(process.env.KILL_POSTS ?? 2);
const ROUND_MS_MAX = 40_000;
const FINISH_MS_MAX = 240_000;

describe(`the embedded executor killed ${ROUNDS} times at random moments of ${RUNS} runs`, () => {
	const database = withTestDatabase();
	let room: PostingRoom;
	let report: KillJobsReport;

	beforeAll(
		async () => {
			room = await openPostingRoom(database());
			report = await runJobKillRounds(database(), room, { rounds: ROUNDS, runs: RUNS, posts: POSTS });
			process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
		},
		ROUNDS * ROUND_MS_MAX + FINISH_MS_MAX,
	);
	afterAll(async () => {
		await room.close();
		vi.unstubAllEnvs();
		await rm(room.folder, { recursive: true, force: true });
	});

	it("has every run end, and well", () => {
		expect(report.byStatus).toEqual({ completed: report.runsInAll });
		expect(report.runsInAll).toBeGreaterThanOrEqual(RUNS);
		expect(report.leftovers).toBe(0);
	});

	it("left work behind each time it was killed, steps in their middle among it", () => {
		expect(ROUNDS).toBeGreaterThan(0);
		expect(report.fewestAtKill).toBeGreaterThan(0);
		// Few kills may all fall between steps.
		if (ROUNDS >= 20) expect(report.ledger.cutShort).toBeGreaterThan(0);
	});

	it("finishes every step once, and begins none again that is finished", () => {
		const { begunAfterFinished, finished, finishedNever, finishedTwice, steps } = report.ledger;
		expect({ begunAfterFinished, finishedNever, finishedTwice }).toEqual({
			begunAfterFinished: 0,
			finishedNever: 0,
			finishedTwice: 0,
		});
		expect(finished).toBe(steps);
		expect(steps).toBeGreaterThan(RUNS);
	});

	it("puts one post into Telegram for each publication", () => {
		expect(report.photos).toEqual(Array.from({ length: POSTS }, () => 1));
	});
});
