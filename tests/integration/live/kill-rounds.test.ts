import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createTestDatabase } from "../../support/create-test-database";
import { runKillRounds } from "../../support/live/kill-rounds";
import { KillStage } from "../../support/live/kill-stage";
import { aLiveContext } from "../../support/scripted-telegram/scripted-world";

const ROUNDS = 8;

test("killed at random moments of backfill and live updates, the collector loses nothing and doubles nothing", async () => {
	const folder = await mkdtemp(join(tmpdir(), "shiplog-kill-"));
	const stage = await KillStage.open(folder);
	const database = await createTestDatabase();
	try {
		const ctx = aLiveContext(database.db, () => new Date());
		const report = await runKillRounds(ctx, database, stage, ROUNDS);
		expect(report).toMatchObject({ rounds: ROUNDS });
		expect(report.messages).toBeGreaterThan(1_500);
		expect(report.faults).toEqual({ missing: 0, surplus: 0, wrong: 0, countedTwice: 0, derived: 0 });
		stage.scene.tg.assertNoUnknownMethods();
	} finally {
		await stage.close();
		await database.drop();
		await rm(folder, { recursive: true, force: true });
	}
}, 180_000);
