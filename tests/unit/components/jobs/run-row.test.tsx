import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { RunRow } from "@/components/jobs/run-row";
import type { JobRunCard } from "@/lib/dashboard/jobs-contract";
import { aRunCard } from "../../../factories/jobs-page";

const markupOf = (run: JobRunCard, isUsual = true) =>
	renderToStaticMarkup(
		<QueryClientProvider client={new QueryClient()}>
			<RunRow run={run} isUsual={isUsual} />
		</QueryClientProvider>,
	);

describe("a run", () => {
	test("shows how far it is as a bar named after the work and its group", () => {
		const markup = markupOf(aRunCard());
		expect(markup).toContain('role="progressbar"');
		expect(markup).toContain('aria-valuenow="25"');
		expect(markup).toContain("Reading older history, Harbour Lights");
		expect(markup).toContain("12,034 of 48,210 messages · 183 a second · 3 min left");
	});

	test("claims no share while its end is not known, and draws no bar where nothing is counted", () => {
		expect(markupOf(aRunCard({ share: null }))).not.toContain("aria-valuenow");
		expect(markupOf(aRunCard({ share: null, detail: null }))).not.toContain("progressbar");
	});

	test("that failed says why, how far it came and offers another try by name", () => {
		const note = "Telegram signed the account out. Sign in again, then retry.";
		const markup = markupOf(aRunCard({ state: "failed", note, canRetry: true, canCancel: false }));
		expect(markup).toContain(note);
		expect(markup).toContain("12,034 of 48,210 messages");
		expect(markup).not.toContain("progressbar");
		expect(markup).toContain('aria-label="Retry: Reading older history, Harbour Lights"');
		expect(markup).not.toContain("Cancel");
	});

	test("says its state where the section does not", () => {
		const retrying = aRunCard({ state: "retrying", stateLabel: "Trying again" });
		expect(markupOf(retrying, false)).toContain("Trying again");
		expect(markupOf(aRunCard({ stateLabel: "Goes without saying" }))).not.toContain("Goes without saying");
	});

	test("gives a name in any script its own direction", () => {
		const group = { ...(aRunCard().group ?? expect.fail("no group")), title: "گروه برنامه‌نویسان تهران 🎉" };
		expect(markupOf(aRunCard({ group }))).toMatch(/<a dir="auto"[^>]*>گروه/);
	});
});
