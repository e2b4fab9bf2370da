import type { Page } from "@playwright/test";
import type { JobsPage } from "@/lib/dashboard/jobs-contract";
import { aClosingCard, aJobsPage, aNextPosting, aNoticeCard, aRunCard } from "../../factories/jobs-page";

/** Has the browser told of these jobs instead of the server's, by the stream and when it asks. */
export async function tellJobs(page: Page, told: JobsPage): Promise<void> {
	await page.route("**/api/jobs", (route) => route.fulfill({ json: told }));
	const { notices, postings } = told;
	await page.route("**/api/jobs/attention", (route) => route.fulfill({ json: { notices, postings } }));
	await page.route("**/api/jobs/stream", (route) =>
		route.fulfill({ contentType: "text/event-stream", body: `event: jobs\ndata: ${JSON.stringify(told)}\n\n` }),
	);
}

const RUSSIAN = "Клуб любителей долгих прогулок и очень длинных названий Санкт-Петербурга 🌲";
const PERSIAN = "گروه برنامه‌نویسان تهران و دوستان 🎉";

/** A busy hour of a workspace, with a draft for the group of `slug`; its week is the group's newest. */
export function busyJobs(slug: string, week: string): JobsPage {
	const group = { ...aClosingCard().group, slug };
	const russian = { ...group, slug: "club", title: RUSSIAN };
	const persian = { ...group, slug: "group", title: PERSIAN };
	const draft = aClosingCard({
		group,
		week: { start: week, label: `Week of ${week}`, isComplete: true },
		picture: `/api/groups/${slug}/recaps/${week}/picture.png?format=chat&theme=light&locale=en`,
	});
	return aJobsPage({
		notices: [aNoticeCard()],
		running: [
			aRunCard({ runId: "a", group: russian }),
			aRunCard({ runId: "b", label: "Importing an export", group: null, share: null, detail: "4,936 entries" }),
			aRunCard({ runId: "c", group: persian, state: "retrying", stateLabel: "Trying again", detail: null }),
		],
		waiting: [aRunCard({ runId: "d", state: "waiting", note: "Telegram asked to wait until 18:40.", share: null })],
		failed: [
			aRunCard({
				runId: "e",
				state: "failed",
				stateLabel: "Failed",
				note: "The account was signed out.",
				canRetry: true,
				canCancel: false,
				ended: "21 November 2026, 18:05",
			}),
		],
		recent: [aRunCard({ runId: "f", state: "cancelled", stateLabel: "Cancelled", ended: "18:02", canCancel: false })],
		schedules: [
			{
				functionId: "close-due-weeks",
				label: "Closing weeks that are over",
				rhythm: "every 30 minutes",
				nextAt: "2026-11-21T17:16:10.000Z",
				last: "3 groups, 1 week closed",
				lastAt: "2026-11-21T16:46:10.000Z",
			},
		],
		postings: [
			aNextPosting({ group, closing: draft }),
			aNextPosting({ group: persian, mode: "off", at: null, note: "Switched off" }),
		],
	});
}
