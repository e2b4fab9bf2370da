import { describe, expect, test } from "vitest";
import { JOB_SCHEDULES } from "@/lib/domain/job-schedule";
import { AppError } from "@/lib/errors";
import { describeResult } from "@/lib/services/dashboard/jobs/describe-result";
import { progressDetail, shareOf } from "@/lib/services/dashboard/jobs/progress-detail";
import { describeJobError } from "@/lib/services/jobs/describe-job-error";
import { describeWait } from "@/lib/services/jobs/describe-wait";
import { jobLabel } from "@/lib/services/jobs/job-label";
import { nextTick } from "@/lib/services/jobs/next-tick";

describe("progress", () => {
	test.each([
		[
			{ unit: "messages", current: 12_034, total: 48_210, rate: 183 },
			"12,034 of 48,210 messages · 183 a second · 3 min left",
		],
		[{ unit: "weeks", current: 1, total: 1, rate: 0.25 }, "1 of 1 week · 15 a minute"],
		[
			{ unit: "bytes", current: 12_300_000, total: 48_000_000, rate: 2_100_000 },
			"12.3 of 48.0 MB · 2.1 MB a second · 17 s left",
		],
		[{ unit: "pages", current: 7, total: null, rate: 3.4 }, "7 pages · 3 a second"],
		[{ unit: "pages", current: 7, total: 20, rate: null }, "7 of 20 pages"],
		[{ unit: "pages", current: 7, total: 20, rate: 0 }, "7 of 20 pages"],
		[{ unit: "messages", current: 3, total: 900_000_000, rate: 1 }, "3 of 900,000,000 messages · 1 a second"],
	])("%j is told as one would", (progress, said) => {
		expect(progressDetail(progress, true)).toBe(said);
	});

	test("has no speed once it stands", () => {
		expect(progressDetail({ unit: "pages", current: 7, total: 20, rate: 3 }, false)).toBe("7 of 20 pages");
	});

	test("is no share of an unknown end, and never more than all of it", () => {
		expect(shareOf({ unit: "x", current: 3, total: null, rate: null })).toBeNull();
		expect(shareOf({ unit: "x", current: 0, total: 0, rate: null })).toBeNull();
		expect(shareOf({ unit: "x", current: 12, total: 10, rate: null })).toBe(1);
	});
});

describe("what a run found", () => {
	test.each([
		[{ groups: 3, due: 1, skipped: { too_quiet: 2 } }, "3 groups looked at, 1 week to close"],
		[{ groups: 0, due: 0, skipped: {} }, "nothing to do"],
		[{ state: "posted", sends: 1 }, "posted, 1 try"],
		[{ skipped: "flood_wait" }, "left alone: flood wait"],
		[{ pages: 2, rowsKept: 5 }, "2 pages, 5 rows kept"],
		[{ state: "sent", messageId: 799, sends: 1 }, "posted, 1 try"],
		[{ weeksMeasured: 1, state: "scheduled" }, "its recap is scheduled, 1 week measured"],
		[{ "catch-up": { inserted: 3, hasCorrections: false }, closing: 1 }, "3 new messages, 1 week to close"],
		[{ collect: 1, skipped: { not_due: 4 } }, "1 group to collect"],
		[null, null],
		["posted", null],
	])("%j is told in a line", (result, said) => {
		expect(describeResult(result)).toBe(said);
	});
});

describe("waits", () => {
	test.each([
		[{ kind: "time", step: "until-post-3", event: null }, "the hour of posting"],
		[{ kind: "time", step: "rest-catch-up-2", event: null }, "the account to be free again"],
		[{ kind: "time", step: "Until the owner wakes", event: null }, "Until the owner wakes"],
		[{ kind: "time", step: "cool-down", event: null }, "cool down"],
		[{ kind: "event", step: "decision-1", event: "recap/draft.decided" }, "the owner's decision about the draft"],
		[{ kind: "job", step: "x", event: null }, "another job"],
	] as const)("%j is told as a person would", (wait, said) => {
		expect(describeWait(wait)).toBe(said);
	});
});

describe("failures", () => {
	const refused = new AppError("forbidden", "The bot was removed.", { hint: "Add it again." });
	const driver = Object.assign(new Error("params: hello"), { code: "ER_LOCK_DEADLOCK", errno: 1213 });
	const away = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
	test.each([
		[
			"our own words, wherever they are wrapped",
			new Error("x", { cause: refused }),
			"The bot was removed. Add it again.",
		],
		["the job runner's words", Object.assign(new Error("No."), { name: "NonRetriableError" }), "No."],
		[
			"a refused statement, without what it said",
			new Error("Failed query", { cause: driver }),
			"The database refused a statement (ER_LOCK_DEADLOCK). The log has the details.",
		],
		["a database that is away", away, "The database did not answer."],
		[
			"nothing of what is unexpected",
			new RangeError("secret"),
			"Something went wrong unexpectedly (RangeError). The log has the details.",
		],
		["nothing of what is no error", "secret", "Something went wrong unexpectedly. The log has the details."],
	])("tell %s", (_what, error, said) => {
		expect(describeJobError(error)).toBe(said);
	});
});

test("every job a schedule names has words of its own, and comes round", () => {
	const now = new Date("2025-11-18T06:00:00Z");
	for (const { functionId, cron } of Object.values(JOB_SCHEDULES)) {
		expect(jobLabel(functionId)).not.toBe(jobLabel(functionId.replaceAll("-", " ")));
		const next = nextTick(cron, now);
		expect(next?.getTime()).toBeGreaterThan(now.getTime());
		expect(next?.getTime()).toBeLessThanOrEqual(now.getTime() + 86_400_000);
	}
	expect(jobLabel("brew-coffee")).toBe("Brew coffee");
});
