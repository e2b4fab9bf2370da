import type { NoticeCard } from "@/lib/dashboard/jobs-contract";
import type { OwnerNotice } from "@/lib/domain/owner-notice";
import { formatAge } from "@/lib/format/duration";

/** A notice as the dashboard shows it. */
export function toNoticeCard({ noticeKey, kind, title, body, path, createdAt }: OwnerNotice, now: Date): NoticeCard {
	return { noticeKey, kind, title, body, path, age: formatAge(createdAt, now) };
}
