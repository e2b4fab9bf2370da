import { describe, expect, it } from "vitest";
import { upsertRosterEvents } from "@/db/queries/roster-events";
import { getCohorts } from "@/lib/services/dashboard/get-cohorts";
import { getNumbers } from "@/lib/services/dashboard/get-numbers";
import { markInstants } from "@/lib/services/labels/mark-instants";
import { rollUpDirtyWeeks } from "@/lib/services/rollup/roll-up-dirty-weeks";
import { HALF_YEAR, HALF_YEAR_EXPECTED, HALF_YEAR_WEEK } from "../blueprints/half-year";
import { rollupContext } from "../factories/rollup-context";
import { storeDataset } from "../factories/store-dataset";
import { withTestDatabase } from "../support/database";

const database = withTestDatabase();

async function aMeasuredGroup() {
	const { db } = database();
	const groupId = await storeDataset(db, HALF_YEAR);
	const ctx = rollupContext(db, HALF_YEAR.now);
	await rollUpDirtyWeeks(ctx, { groupId });
	return { db, ctx, groupId, ref: `group-${groupId}` };
}

async function cellOf({ ctx, ref }: Awaited<ReturnType<typeof aMeasuredGroup>>, key: string) {
	const { sections } = await getNumbers(ctx, { ref, week: HALF_YEAR_WEEK });
	return sections.flatMap(({ metrics }) => metrics).find((metric) => metric.key === key);
}

describe("all numbers of a week", () => {
	it("stand by section with their half year, and the newcomers of each week along the diagonals", async () => {
		const group = await aMeasuredGroup();
		const page = await getNumbers(group.ctx, { ref: group.ref, week: HALF_YEAR_WEEK });
		const cells = page.sections.flatMap(({ metrics }) => metrics);
		expect(cells.length).toBeGreaterThan(90);
		expect(cells.find(({ key }) => key === "active_members")).toMatchObject({ value: "12", status: "ok" });
		expect(cells.find(({ key }) => key === "active_members")?.inTime?.trend.at(-1)).toBe(12);

		const { rows, overall } = await getCohorts(group.ctx, { ref: group.ref, week: HALF_YEAR_WEEK });
		const newest = (weekStart: string) => rows.find((row) => row.weekStart === weekStart);
		expect(rows).toHaveLength(26);
		expect(newest("2023-06-05")?.squares.map(({ active }) => active)).toEqual([2, 0, 1, 0, 1]);
		expect(newest("2023-05-29")?.squares.map(({ active }) => active)).toEqual([1, 0, 0, 0, 1, 0]);
		const fourth = overall[4];
		expect((fourth?.active ?? 0) / (fourth?.size ?? 1)).toBe(HALF_YEAR_EXPECTED.overall_retention_4w);
	});

	it("are measured again when a member list tells of somebody the chat did not", async () => {
		const group = await aMeasuredGroup();
		expect(await cellOf(group, "joins")).toMatchObject({ value: "3" });
		const at = new Date("2023-07-06T09:00:00Z");
		const event = { eventKey: "list:9:40", memberId: 40, kind: "joined" as const, after: null, at };
		await upsertRosterEvents(group.db, group.groupId, [event]);
		await markInstants(group.db, { groupId: group.groupId, zone: HALF_YEAR.zone }, [at]);
		expect((await rollUpDirtyWeeks(group.ctx, { groupId: group.groupId })).weeks).toBeGreaterThan(0);
		expect(await cellOf(group, "joins")).toMatchObject({ value: "4" });
		expect(await cellOf(group, "unexplained_members")).toMatchObject({ value: "1" });
	});
});
