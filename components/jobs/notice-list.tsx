"use client";

import type { NoticeCard } from "@/lib/dashboard/jobs-contract";
import { NoticeRow } from "./notice-row";

/** What owners are to be told, until they have been. */
export function NoticeList({ notices }: { readonly notices: readonly NoticeCard[] }) {
	if (notices.length === 0) return null;
	return (
		<ul aria-label="Notices" className="grid grid-cols-1 gap-3">
			{notices.map((notice) => (
				<NoticeRow key={notice.noticeKey} notice={notice} />
			))}
		</ul>
	);
}
