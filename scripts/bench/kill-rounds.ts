// Kills the live collector again and again and says what that cost: npx tsx scripts/bench/kill-rounds.ts [rounds]
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase } from "@/tests/support/create-test-database";
import { runKillRounds } from "@/tests/support/live/kill-rounds";
import { KillStage } from "@/tests/support/live/kill-stage";
import { aLiveContext } from "@/tests/support/scripted-telegram/scripted-world";

const rounds = Number(process.argv[2] ?? 50);
const folder = await mkdtemp(join(tmpdir(), "shiplog-kill-"));
const stage = await KillStage.open(folder);
const database = await createTestDatabase();
const startedAt = Date.now();
try {
	const report = await runKillRounds(
		aLiveContext(database.db, () => new Date()),
		database,
		stage,
		rounds,
	);
	const seconds = Math.round((Date.now() - startedAt) / 1000);
	process.stdout.write(`${JSON.stringify({ ...report, seconds }, null, 2)}\n`);
	if (Object.values(report.faults).some((count) => count > 0)) process.exitCode = 1;
} finally {
	await stage.close();
	await database.drop();
	await rm(folder, { recursive: true, force: true });
}
