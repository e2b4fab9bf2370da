import { describe, expect, test } from "vitest";
import { jobsNews } from "@/components/jobs/jobs-news";
import { aClosingCard, aJobsPage, aNextPosting, aRunCard } from "../../../factories/jobs-page";

const quiet = aJobsPage();
const failed = (runId: string) => aRunCard({ runId, state: "failed", stateLabel: "Failed", canCancel: false });

describe("what is said aloud about the jobs", () => {
	test("nothing about figures that move and sweeps that come and go", () => {
		const before = aJobsPage({ running: [aRunCard({ share: 0.1 }), aRunCard({ runId: "sweep", detail: null })] });
		const after = aJobsPage({
			running: [aRunCard({ share: 0.2 })],
			recent: [aRunCard({ runId: "sweep", state: "completed", detail: null })],
		});
		expect(jobsNews(before, after)).toBeNull();
		expect(jobsNews(quiet, quiet)).toBeNull();
	});

	test("a failure, once", () => {
		const after = aJobsPage({ failed: [failed("a")] });
		expect(jobsNews(quiet, after)).toBe("Failed: Reading older history, Harbour Lights.");
		expect(jobsNews(after, after)).toBeNull();
	});

	test("many failures as a count", () => {
		expect(jobsNews(quiet, aJobsPage({ failed: ["a", "b", "c"].map(failed) }))).toBe("3 jobs failed.");
	});

	test("a draft that begins to wait", () => {
		const after = aJobsPage({ postings: [aNextPosting({ closing: aClosingCard() })] });
		expect(jobsNews(quiet, after)).toBe("A recap of Harbour Lights waits for your decision.");
		expect(jobsNews(after, quiet)).toBeNull();
	});

	test("the end of work that was counted", () => {
		const after = aJobsPage({ recent: [aRunCard({ state: "completed" })] });
		expect(jobsNews(aJobsPage({ running: [aRunCard()] }), after)).toBe("Done: Reading older history, Harbour Lights.");
	});

	test("that the runner stopped, and that it is back", () => {
		const problem = { message: "Nothing drives the jobs.", hint: "Start the server." };
		const stopped = aJobsPage({ runner: { ...quiet.runner, problem } });
		expect(jobsNews(quiet, stopped)).toBe("Nothing drives the jobs.");
		expect(jobsNews(stopped, stopped)).toBeNull();
		expect(jobsNews(stopped, quiet)).toBe("The jobs run again.");
	});
});
