import { describe, expect, it } from "vitest";
import { computeWeek } from "@/lib/metrics/compute-week";
import { METRIC_KEYS } from "@/lib/metrics/metric-key";
import { listWeekRollups } from "@/lib/services/rollup/list-week-rollups";
import { rollUpDirtyWeeks } from "@/lib/services/rollup/roll-up-dirty-weeks";
import type { Dataset } from "../blueprints/dataset";
import { factsOf } from "../blueprints/facts-of";
import { HALF_YEAR } from "../blueprints/half-year";
import { AUTUMN, FORUM, GAP, HALF_HOUR, ONE_POSTER, SPRING, TIE, YEAR_END } from "../blueprints/hard-weeks";
import { ORDINARY, ORDINARY_EXPECTED, ORDINARY_WEEK } from "../blueprints/ordinary-week";
import { QUESTIONS } from "../blueprints/question-week";
import { SHIPPING } from "../blueprints/shipping-week";
import { rollupContext } from "../factories/rollup-context";
import { storeDataset } from "../factories/store-dataset";
import { withTestDatabase } from "../support/database";

const database = withTestDatabase();

async function measure(data: Dataset) {
	const { db } = database();
	const groupId = await storeDataset(db, data);
	const ctx = rollupContext(db, data.now);
	await rollUpDirtyWeeks(ctx, { groupId });
	return listWeekRollups(ctx, { groupId });
}

describe("weeks measured from the database", () => {
	it("give the figures counted by hand", async () => {
		const weeks = await measure(ORDINARY);
		const rollup = weeks.find(({ weekStart }) => weekStart === ORDINARY_WEEK);
		for (const key of METRIC_KEYS) {
			const expected = ORDINARY_EXPECTED[key];
			const value = rollup?.metrics[key].value ?? null;
			expect([key, value === null ? null : Math.round(value * 1e9)]).toEqual([
				key,
				expected === null ? null : Math.round(expected * 1e9),
			]);
		}
	});

	it.each(
		Object.entries({
			ORDINARY,
			AUTUMN,
			SPRING,
			HALF_HOUR,
			YEAR_END,
			ONE_POSTER,
			TIE,
			FORUM,
			GAP,
			HALF_YEAR,
			QUESTIONS,
			SHIPPING,
		}),
	)("agree with the slow count of %s in every week, silent ones too", async (_, data) => {
		const weeks = await measure(data);
		expect(weeks.length).toBeGreaterThan(2);
		for (const week of weeks) expect(week).toEqual(plain(computeWeek(factsOf(data, week.weekStart))));
	});
});

/** As it comes back from a JSON column. */
function plain<T>(value: T): T {
	return JSON.parse(JSON.stringify(value)) as T;
}
