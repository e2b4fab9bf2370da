import { describe, expect, it } from "vitest";
import { computeWeek } from "@/lib/metrics/compute-week";
import { suppressForPublic } from "@/lib/metrics/suppress-for-public";
import { factsOf } from "../../../blueprints/facts-of";
import { ORDINARY, ORDINARY_WEEK } from "../../../blueprints/ordinary-week";

describe("a rollup for the public", () => {
	const rollup = computeWeek(factsOf(ORDINARY, ORDINARY_WEEK));
	const shown = suppressForPublic(rollup);

	it("names nobody", () => {
		expect(JSON.stringify(shown)).not.toMatch(/peerId|posters|repliers|newVoices/);
	});

	it("withholds a rate over fewer than five, parts and all", () => {
		expect(shown.metrics.week_retention).toMatchObject({
			value: null,
			numerator: null,
			denominator: null,
			status: "suppressed",
			reason: "too_few",
		});
		expect(shown.metrics.returning_share).toEqual(rollup.metrics.returning_share);
		expect(shown.metrics.active_members).toEqual(rollup.metrics.active_members);
	});

	it("withholds cells of one to four and keeps zero and five", () => {
		expect(shown.activeDays).toEqual([null, null, 0, null, 0, 0, 0]);
		expect(shown.heat[0]?.[9]).toBeNull();
		expect(shown.heat[0]?.[10]).toBe(0);
		expect(shown.contentMix).toEqual([{ kind: "text", posts: 9 }]);
		expect(shown.senderMix).toEqual([{ kind: "human", messages: 12 }]);
		expect(shown.reactions).toEqual([]);
	});
});
