import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listJobRuns } from "@/db/queries/job-runs";
import { provideJobContext } from "@/jobs/job-context";
import { type Jobs, startJobs } from "@/jobs/start-jobs";
import type { JobRun } from "@/lib/domain/job-run";
import { startCollector } from "@/lib/services/collect/live/start-collector";
import { requestEvents } from "@/lib/services/jobs/request-events";
import { listWeekRollups } from "@/lib/services/rollup/list-week-rollups";
import { withTestDatabase } from "../../support/database";
import { CollectingScene, type ConnectedRoom } from "../../support/jobs/collecting-scene";
import { worldRows } from "../../support/live/world-rows";
import { ScaledClock } from "../../support/scaled-clock";
import { storedMessages } from "../../support/stored-chat";
import { until } from "../../support/until";

const database = withTestDatabase();
let scene: CollectingScene;
let jobs: Jobs;
let collector: { stop(): Promise<void> };

beforeAll(async () => {
	scene = await CollectingScene.open(database());
	provideJobContext(async () => scene.ctx);
	jobs = await startJobs(scene.ctx);
	collector = startCollector(scene.ctx, { work: "listen", clock: new ScaledClock(50) });
});
afterAll(async () => {
	await collector.stop();
	await jobs.stop();
	provideJobContext(null);
	await scene.close();
});

async function isStored({ groupId, chat }: ConnectedRoom): Promise<boolean> {
	const rows = await storedMessages(database().db, groupId);
	const live = rows.filter(({ deleted }) => !deleted).map(({ id, text, reactions }) => ({ id, text, reactions }));
	return isDeepStrictEqual(live, worldRows(chat));
}

/** The newest run of a function about a group, once it has ended. */
async function endOf(functionId: string, groupId?: number): Promise<JobRun> {
	return until(async () => {
		const filter = { functionIds: [functionId], ...(groupId === undefined ? {} : { groupId }) };
		const [run] = await listJobRuns(database().db, filter, 1);
		return run?.endedAt instanceof Date ? run : null;
	});
}

test("a group just connected is read by a job while the watcher in the same process listens, and nothing is missed or doubled", async () => {
	const room = await scene.connect(430);
	const first = await until(async () => (await storedMessages(database().db, room.groupId)).at(-1));
	room.chat.post({ from: scene.ola, text: "said meanwhile" });
	room.chat.delete([first.id]);
	const run = await endOf("backfill-group", room.groupId);
	expect(run).toMatchObject({ state: "completed", error: null, result: { pages: expect.any(Number) } });
	expect(run.progress).toMatchObject({ unit: "messages", total: run.progress?.current });
	expect(run.progress?.current).toBeGreaterThan(430);
	await until(() => isStored(room));
	expect((await listWeekRollups(scene.ctx, { groupId: room.groupId })).length).toBeGreaterThan(1);

	room.chat.post({ from: scene.ola, text: "and afterwards" });
	await until(() => isStored(room));
});

test("a sweep sets everything that is due going, group by group, and all of it ends well", async () => {
	const room = await scene.connect(60);
	await endOf("backfill-group", room.groupId);
	await requestEvents(scene.ctx, [{ id: "sweep:test", name: "sweep/collect.requested", data: {} }]);
	expect((await endOf("collect-due-groups")).result).toMatchObject({ members: 2, reactions: 2 });
	for (const functionId of ["collect-group", "poll-reactions", "snapshot-members"]) {
		const run = await endOf(functionId, room.groupId);
		expect(run).toMatchObject({ functionId, state: "completed", error: null });
	}
	const before = await scene.countRows(room.groupId);
	expect(before).toMatchObject({ member_snapshots: 1, group_statistics: expect.any(Number) });
	await requestEvents(scene.ctx, [{ id: "sweep:test", name: "sweep/collect.requested", data: {} }]);
	expect(await scene.countRows(room.groupId)).toEqual(before);
});
