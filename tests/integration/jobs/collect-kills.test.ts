import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findGroupSource } from "@/db/queries/group-sources";
import { listJobRuns } from "@/db/queries/job-runs";
import { closeAccounts } from "@/lib/services/telegram/runtime/account-registry";
import { withTestDatabase } from "../../support/database";
import { CollectingScene, type ConnectedRoom } from "../../support/jobs/collecting-scene";
import { worldRows } from "../../support/live/world-rows";
import { storedMessages } from "../../support/stored-chat";

const ROUNDS = 3;
const POSTS = 1_200;
/** After its start a process lives this long at most. */
const LIFE_MS_MAX = 900;
const SCRIPT = fileURLToPath(new URL("../../support/jobs/collect-until-killed.ts", import.meta.url));

const database = withTestDatabase();
let scene: CollectingScene;

beforeAll(async () => {
	scene = await CollectingScene.open(database());
});
afterAll(() => scene.close());

/** A process that collects, up and running. What the one before it held has run out. */
async function start(): Promise<ChildProcess> {
	for (const table of ["telegram_leases", "jobs_runner"]) {
		await database().db.pool.query(`UPDATE ${table} SET expires_at = '2020-01-01'`);
	}
	const env = { ...process.env, ...scene.room.settings, DATABASE_URL: database().url };
	const child = fork(SCRIPT, [], { execArgv: ["--import", "tsx"], env });
	for (;;) {
		const [said] = await Promise.race([once(child, "message"), once(child, "exit").then(() => ["over"])]);
		if (said === "over") throw new Error("the process ended by itself");
		if (said === "up") return child;
	}
}

async function kill(child: ChildProcess): Promise<void> {
	child.kill("SIGKILL");
	await once(child, "exit");
}

function talk({ chat }: ConnectedRoom, round: number): void {
	const id = chat.post({ from: scene.ola, text: `line ${round}` });
	chat.edit(id, { text: `line ${round}, again` });
	chat.delete([chat.post({ from: scene.ola, text: "a mistake" })]);
}

async function isStored({ groupId, chat }: ConnectedRoom): Promise<boolean> {
	const source = await findGroupSource(database().db, { groupId, segment: "current" });
	const runs = await listJobRuns(database().db, { functionIds: ["backfill-group"], states: ["completed"], groupId }, 1);
	if (source?.isBackfillDone !== true || source.pts !== chat.pts || runs.length === 0) return false;
	const rows = await storedMessages(database().db, groupId);
	const live = rows.filter(({ deleted }) => !deleted).map(({ id, text, reactions }) => ({ id, text, reactions }));
	return isDeepStrictEqual(live, worldRows(chat));
}

test("killed again and again while jobs read history and a watcher listens, nothing is lost and nothing doubled", async () => {
	const room = await scene.connect(POSTS);
	await closeAccounts();
	let killedWhileReading = 0;
	for (let round = 0; round < ROUNDS; round += 1) {
		const child = await start();
		talk(room, round);
		await wait(Math.random() * LIFE_MS_MAX);
		await kill(child);
		const source = await findGroupSource(database().db, { groupId: room.groupId, segment: "current" });
		if (source?.isBackfillDone === false) killedWhileReading += 1;
	}
	const last = await start();
	await expect.poll(() => isStored(room), { timeout: 60_000, interval: 100 }).toBe(true);
	await kill(last);

	expect(killedWhileReading).toBeGreaterThan(0);
	const source = await findGroupSource(database().db, { groupId: room.groupId, segment: "current" });
	const rows = await scene.countRows(room.groupId);
	const held = Number(rows.messages) + Number(rows.service_messages);
	expect(source?.collected).toBeLessThanOrEqual(held);
	expect(held).toBeLessThanOrEqual(room.chat.messages.length + ROUNDS);
	const runs = await listJobRuns(database().db, { functionIds: ["backfill-group"], groupId: room.groupId }, 50);
	expect(runs.filter(({ state }) => state === "completed")).toHaveLength(1);
	expect(runs.find(({ state }) => state === "completed")).toMatchObject({ result: { entries: source?.collected } });
}, 150_000);
