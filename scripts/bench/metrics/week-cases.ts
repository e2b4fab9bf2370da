import type { Database } from "@/db/client";
import { markWeeksDirty } from "@/db/queries/dirty-weeks";
import { findGroup } from "@/db/queries/tracked-groups";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "@/lib/services/context";
import { getWeekRollup } from "@/lib/services/rollup/get-week-rollup";
import { rollUpDirtyWeeks } from "@/lib/services/rollup/roll-up-dirty-weeks";
import type { LocalDate } from "@/lib/time/local-date";
import { check, say } from "../say-figures";
import type { Duck } from "./duck";
import { duckWeek } from "./duck-answers";
import { differingNumbers } from "./week-agreement";

/** A group's week the bench looks at. */
export interface BenchWeek {
	readonly name: string;
	readonly groupId: number;
	readonly week: LocalDate;
	readonly messages: number;
}

/** The largest group's newest whole week, and one of about five thousand messages. */
export async function chooseWeeks(duck: Duck, week: LocalDate): Promise<BenchWeek[]> {
	const [smaller] = await duck.rows(`SELECT group_id, count(*) AS n FROM messages WHERE sent_at >= TIMESTAMP '${week}'
		AND sent_at < TIMESTAMP '${week}' + INTERVAL 7 DAY GROUP BY group_id ORDER BY abs(n - 5000) LIMIT 1`);
	const [largest] =
		await duck.rows(`SELECT 1, count(*) FROM messages WHERE group_id = 1 AND sent_at >= TIMESTAMP '${week}'
		AND sent_at < TIMESTAMP '${week}' + INTERVAL 7 DAY`);
	return [
		{ name: "a week of 5,000", groupId: Number(smaller?.[0]), week, messages: Number(smaller?.[1]) },
		{ name: "largest group's week", groupId: 1, week, messages: Number(largest?.[1]) },
	];
}

/** Whether the stored week says what DuckDB counts from raw rows. */
export async function checkAgreement(
	ctx: ServiceContext,
	duck: Duck,
	{ name, groupId, week }: BenchWeek,
): Promise<boolean> {
	const rollup = await getWeekRollup(ctx, { groupId, weekStart: week });
	const differing = differingNumbers(rollup, await duckWeek(duck, groupId, week));
	for (const line of differing) say(`       ${line}`);
	return check(`${name}: the stored numbers are DuckDB's`, differing.length === 0);
}

/** The whole way from raw rows to the stored rollup, as a changed message sets it off. */
export async function measureAgain(ctx: ServiceContext, { groupId, week }: BenchWeek): Promise<void> {
	await markWeeksDirty(ctx.db, groupId, [week]);
	const { weeks } = await rollUpDirtyWeeks(ctx, { groupId });
	if (weeks === 0) throw new AppError("internal", `The week of ${week} was not measured again.`);
}

/** Measures all weeks of a group that has none, stopped once in the middle. Answers its seconds. */
export async function rebuildStopped(ctx: ServiceContext, groupId: number): Promise<number> {
	await forgetWeeks(ctx.db, groupId);
	const startedAt = performance.now();
	let stoppedAt = 0;
	const stop = new Error("stopped");
	const first = rollUpDirtyWeeks(ctx, {
		groupId,
		onProgress: (done, total) => {
			stoppedAt = done;
			if (done >= total / 3) throw stop;
		},
	});
	await first.catch((error: unknown) => {
		if (error !== stop) throw error;
	});
	const { weeks } = await rollUpDirtyWeeks(ctx, { groupId, onProgress: sayProgress });
	say(`  stopped after ${stoppedAt} weeks, went on with the other ${weeks}`);
	return (performance.now() - startedAt) / 1000;
}

function sayProgress(done: number, total: number): void {
	if (done % 40 === 0 || done === total) say(`  ${done} of ${total} weeks`);
}

async function forgetWeeks(db: Database, groupId: number): Promise<void> {
	if ((await findGroup(db, groupId)) === null) throw new AppError("not_found", `No group has the number ${groupId}.`);
	for (const table of ["week_rollups", "reply_pairs", "week_people", "member_days", "day_cells"]) {
		await db.pool.query(`DELETE FROM ${table} WHERE group_id=${Number(groupId)}`);
	}
}
