"use client";

import { noticesBesideDrafts } from "@/lib/dashboard/jobs-attention";
import type { JobsPage } from "@/lib/dashboard/jobs-contract";
import { DraftSection } from "../posting/draft-section";
import { FailureNotice, failureOf } from "../ui/failure-notice";
import { Notice } from "../ui/notice";
import { Skeleton } from "../ui/skeleton";
import { JobsAnnouncer } from "./jobs-announcer";
import { NoticeList } from "./notice-list";
import { PostingSection } from "./posting-section";
import { RecentSection } from "./recent-section";
import { RunSection } from "./run-section";
import { RunnerMode } from "./runner-mode";
import { ScheduleSection } from "./schedule-section";
import { useLiveJobs } from "./use-live-jobs";

/** Everything that happens by itself: what needs somebody first, then what runs, then when it goes on. */
export function JobsView() {
	const { data, error, isLive, toldAt } = useLiveJobs();
	if (data === undefined) return error ? <FailureNotice failure={failureOf(error)} /> : <JobsSkeleton />;
	return (
		<div className="grid grid-cols-1 gap-6">
			<JobsAnnouncer page={data} />
			{error ? <FailureNotice failure={failureOf(error)} /> : null}
			<RunnerMode label={data.runner.modeLabel} isRunning={data.runner.problem === null} isLive={isLive} />
			{data.runner.problem ? (
				<Notice tone="bad" title={data.runner.problem.message}>
					{data.runner.problem.hint}
				</Notice>
			) : null}
			<NoticeList notices={noticesBesideDrafts(data)} />
			<DraftSection postings={data.postings} />
			<Work page={data} aheadMs={Date.parse(data.now) - toldAt} />
		</div>
	);
}

function Work({ page, aheadMs }: { readonly page: JobsPage; readonly aheadMs: number }) {
	return (
		<div className="grid grid-cols-1 gap-6 lg:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)] lg:grid-rows-[auto_1fr] lg:items-start">
			<div className="grid grid-cols-1 gap-6">
				<RunSection
					id="running"
					title="Running"
					runs={page.running}
					usual="running"
					empty="Nothing at the moment. Work begins by the clock, or when you ask for it."
				/>
				<RunSection
					id="waiting"
					title="Waiting"
					runs={page.waiting}
					usual="waiting"
					empty="Nothing waits for Telegram, for an hour or for anybody's decision."
				/>
				<RunSection
					id="failed"
					title="Failed"
					runs={page.failed}
					usual="failed"
					empty="Nothing. What fails is tried again by itself before it ends up here."
				/>
			</div>
			<div className="grid grid-cols-1 gap-6 lg:row-span-2">
				<PostingSection postings={page.postings} />
				<ScheduleSection schedules={page.schedules} aheadMs={aheadMs} />
			</div>
			<RecentSection runs={page.recent} />
		</div>
	);
}

function JobsSkeleton() {
	return (
		<div className="grid grid-cols-1 gap-6">
			<p role="status" className="sr-only">
				Loading
			</p>
			<Skeleton className="h-9 w-64" />
			<div className="grid grid-cols-1 gap-6 lg:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)]">
				<Skeleton className="h-96" />
				<Skeleton className="h-96" />
			</div>
		</div>
	);
}
