import type { ClosingCard, JobRunCard, JobsPage, NextPosting, NoticeCard } from "@/lib/dashboard/jobs-contract";

const HARBOUR = {
	slug: "harbour-lights",
	title: "Harbour Lights",
	initials: "H",
	tile: ["#e5541b", "#b23e0b"] as [string, string],
	zone: "Europe/Berlin",
	zoneLabel: "Berlin",
	locale: "en" as const,
};

/** A run of `Reading older history`, unless told otherwise. */
export function aRunCard(over: Partial<JobRunCard> = {}): JobRunCard {
	return {
		runId: "01RUN",
		functionId: "backfill-group",
		label: "Reading older history",
		group: HARBOUR,
		state: "running",
		stateLabel: "Running",
		share: 0.25,
		detail: "12,034 of 48,210 messages · 183 a second · 3 min left",
		note: null,
		started: "21 November 2026, 18:04",
		ended: null,
		canRetry: false,
		canCancel: true,
		...over,
	};
}

/** A draft that waits for its owner. */
export function aClosingCard(over: Partial<ClosingCard> = {}): ClosingCard {
	return {
		group: HARBOUR,
		week: { start: "2026-11-16", label: "Week 47 · 16–22 November 2026", isComplete: true },
		state: "draft",
		stateLabel: "Waits for your approval",
		note: null,
		postAt: "Monday 23 November, 09:00",
		decideBy: "Wednesday 25 November, 09:00",
		canDecide: true,
		picture: "/api/groups/harbour-lights/recaps/2026-11-16/picture.png?format=chat&theme=light&locale=en",
		...over,
	};
}

export function aNextPosting(over: Partial<NextPosting> = {}): NextPosting {
	return {
		group: HARBOUR,
		mode: "draft",
		at: "Monday 30 November, 09:00",
		note: "Waits for your approval first",
		closing: null,
		...over,
	};
}

export function aNoticeCard(over: Partial<NoticeCard> = {}): NoticeCard {
	return {
		noticeKey: "failed:01RUN",
		kind: "failure",
		title: "Reading older history failed",
		body: "The account was signed out.",
		path: "/telegram",
		age: "20 minutes ago",
		...over,
	};
}

/** A page of a workspace in which nothing happens. */
export function aJobsPage(over: Partial<JobsPage> = {}): JobsPage {
	return {
		now: "2026-11-21T17:04:00.000Z",
		runner: { mode: "embedded", modeLabel: "On this machine", problem: null },
		notices: [],
		running: [],
		waiting: [],
		failed: [],
		recent: [],
		schedules: [],
		postings: [],
		...over,
	};
}
