import type { RowDataPacket } from "mysql2/promise";
import { upsertPostingSettings } from "@/db/queries/posting-settings";
import { closeWeek } from "@/jobs/functions/close-week";
import { noteCancelled } from "@/jobs/functions/note-cancelled";
import { publishRecap } from "@/jobs/functions/publish-recap";
import { DEFAULT_POSTING, type PostingSettings } from "@/lib/domain/posting";
import { requestEvents } from "@/lib/services/jobs/request-events";
import { listClosings } from "@/lib/services/posting/list-closings";
import { listPublications } from "@/lib/services/publish/list-publications";
import { postingAccount } from "@/lib/services/publish/posting-account";
import { FULL_WEEK } from "../../factories/recap-weeks";
import type { TestDatabase } from "../create-test-database";
import { openPostingRoom, photosIn } from "../posting/posting-room";
import { type RunningJobs, startRunningJobs } from "./running-jobs";

/** Kyiv's week of 10 November 2025 is over since 00:00 there, which is 22:00 on UTC; its recap is due at 09:00. */
const JUST_CLOSED = "2025-11-16T22:37:00.000Z";
export const POSTING_HOUR = "2025-11-17T07:00:00.000Z";

/** A loopback Telegram, groups with a frozen recap, and the jobs that bring it there, on a clock in hand. */
export async function openPublishingScene(database: TestDatabase) {
	const room = await openPostingRoom(database);
	const { ctx } = room;
	const setClock = (text: string) => room.later(Date.parse(text) - ctx.now().getTime());
	setClock(JUST_CLOSED);
	const account = await postingAccount(ctx, 1, "ola");
	const functions = [closeWeek, noteCancelled, publishRecap];
	let jobs: RunningJobs = await startRunningJobs(ctx, functions);
	return {
		...room,
		account,
		setClock,
		settle: () => jobs.settle(),
		/** Time passes, and what is due then happens. */
		async wait(text: string) {
			setClock(text);
			await jobs.settle();
		},
		/** What `work` does happens while no process drives the jobs. */
		async down<T>(work: () => Promise<T>): Promise<T> {
			await jobs.stop();
			try {
				return await work();
			} finally {
				jobs = await startRunningJobs(ctx, functions);
				await jobs.settle();
			}
		},
		/** A group whose week has just been closed by the job. */
		async closed(posting: Partial<PostingSettings>, given: Parameters<typeof room.group>[0] = {}) {
			const group = await room.group(given);
			const { groupId } = group;
			const settings = { ...DEFAULT_POSTING, mode: "automatic", accountId: account.accountId, ...posting } as const;
			setClock(JUST_CLOSED);
			await upsertPostingSettings(ctx.db, { groupId, ...settings }, ctx.now());
			const week = { groupId: String(groupId), weekStart: FULL_WEEK };
			await requestEvents(ctx, [{ id: `close:${groupId}`, name: "week/close.requested", data: week }]);
			await jobs.settle();
			const closing = async () => (await listClosings(ctx, { groupId }))[0];
			const posts = () => listPublications(ctx, { groupId });
			return { ...group, settings: { groupId, ...settings }, slug: `night-owls-${groupId}`, closing, posts };
		},
		photos: photosIn,
		/** How runs of a group's week stand, in the order they began. */
		async runs(groupId: number): Promise<{ job: string; state: string; error: string | null }[]> {
			const [rows] = await ctx.db.pool.query<RowDataPacket[]>(
				"SELECT function_id, state, error FROM job_runs WHERE group_id=? ORDER BY started_at, run_id",
				[groupId],
			);
			return rows.map((row) => ({ job: row.function_id, state: row.state, error: row.error }));
		},
		async close() {
			await jobs.stop();
			await room.close();
		},
	};
}

export type PublishingScene = Awaited<ReturnType<typeof openPublishingScene>>;
