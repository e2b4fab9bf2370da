import { NonRetriableError, RetryAfterError } from "inngest";
import { expect, test } from "vitest";
import { toJobError } from "@/jobs/to-job-error";
import { AppError } from "@/lib/errors";

test.each(["invalid", "forbidden", "unauthenticated", "not_found", "conflict"] as const)(
	"a failure that is %s is final and keeps its words and its hint",
	(code) => {
		const job = toJobError(new AppError(code, "No such week.", { hint: "Name its Monday." }));
		expect(job).toBeInstanceOf(NonRetriableError);
		expect(job.message).toBe("No such week. Name its Monday.");
	},
);

test("a failure that names its wait is tried again after it", () => {
	const job = toJobError(new AppError("rate_limited", "Slow down.", { retryAfterMs: 90_000 }));
	expect(job).toBeInstanceOf(RetryAfterError);
	expect((job as RetryAfterError).retryAfter).toBe("90");
});

test("any other failure is left to the job's own retries", () => {
	const outage = new AppError("upstream_unavailable", "The database does not answer.");
	const defect = new TypeError("x is undefined");
	expect(toJobError(outage)).toBe(outage);
	expect(toJobError(defect)).toBe(defect);
	expect(toJobError("thrown text").message).toBe("thrown text");
});
