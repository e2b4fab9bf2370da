import { describe, expect, test } from "vitest";
import { countAttention, draftsOf, noticesBesideDrafts } from "@/lib/dashboard/jobs-attention";
import { aClosingCard, aJobsPage, aNextPosting, aNoticeCard } from "../../../factories/jobs-page";

const draftNotice = aNoticeCard({ noticeKey: "draft:1:2026-11-16", kind: "draft" });
const waiting = aNextPosting({ closing: aClosingCard() });
const settled = aNextPosting({ closing: aClosingCard({ state: "posted", canDecide: false }) });

describe("what waits for an owner", () => {
	test("a draft counts once, though a notice tells of it too", () => {
		const page = aJobsPage({ notices: [draftNotice, aNoticeCard()], postings: [waiting, settled, aNextPosting()] });
		expect(draftsOf(page)).toHaveLength(1);
		expect(noticesBesideDrafts(page).map(({ kind }) => kind)).toEqual(["failure"]);
		expect(countAttention(page)).toBe(2);
	});

	test("a notice of a draft that is nowhere else to be seen is shown", () => {
		expect(countAttention(aJobsPage({ notices: [draftNotice], postings: [settled] }))).toBe(1);
	});

	test("nothing of a quiet workspace", () => {
		expect(countAttention(aJobsPage())).toBe(0);
	});
});
