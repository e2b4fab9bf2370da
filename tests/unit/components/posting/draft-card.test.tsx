import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { DraftCard } from "@/components/posting/draft-card";
import type { ClosingCard } from "@/lib/dashboard/jobs-contract";
import { aClosingCard } from "../../../factories/jobs-page";

const markupOf = (draft: ClosingCard, isGroupNamed = true) =>
	renderToStaticMarkup(
		<QueryClientProvider client={new QueryClient()}>
			<DraftCard draft={draft} isGroupNamed={isGroupNamed} onDecided={() => {}} />
		</QueryClientProvider>,
	);

describe("a draft", () => {
	test("shows the picture as it would be posted, when, and until when to decide", () => {
		const markup = markupOf(aClosingCard());
		expect(markup).toContain("picture.png?format=chat&amp;theme=light&amp;locale=en");
		expect(markup).toContain("Monday 23 November, 09:00");
		expect(markup).toContain("Wednesday 25 November, 09:00, or it is not posted");
		expect(markup).toContain('href="/groups/harbour-lights/recaps/2026-11-16"');
	});

	test("is where its anchor leads, and its buttons say which group they are about", () => {
		const markup = markupOf(aClosingCard());
		expect(markup).toContain('id="draft-harbour-lights"');
		expect(markup).toContain('aria-label="Approve the recap of Harbour Lights"');
		expect(markup).toContain('aria-label="Decline the recap of Harbour Lights"');
	});

	test("does without what is not known", () => {
		const markup = markupOf(aClosingCard({ picture: null, decideBy: null, postAt: null }), false);
		expect(markup).not.toContain("<img");
		expect(markup).not.toContain("Decide by");
		expect(markup).not.toContain("<h3");
	});
});
