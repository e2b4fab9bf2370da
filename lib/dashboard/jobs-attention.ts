import type { ClosingCard, JobsPage, NoticeCard } from "./jobs-contract";

/** Drafts an owner has to decide on. */
export function draftsOf(page: Pick<JobsPage, "postings">): ClosingCard[] {
	return page.postings.flatMap(({ closing }) => (closing?.canDecide ? [closing] : []));
}

/** Notices that are shown as such: that a draft waits is said by the draft itself, where there is one. */
export function noticesBesideDrafts(page: Pick<JobsPage, "notices" | "postings">): NoticeCard[] {
	const hasDrafts = draftsOf(page).length > 0;
	return page.notices.filter(({ kind }) => kind !== "draft" || !hasDrafts);
}

/** How many things wait for somebody. */
export function countAttention(page: Pick<JobsPage, "notices" | "postings">): number {
	return draftsOf(page).length + noticesBesideDrafts(page).length;
}
