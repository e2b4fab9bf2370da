import type { ShareLink } from "@/db/queries/share-links";
import type { ShareLinkCard } from "@/lib/dashboard/recap-contract";
import { readEnv } from "@/lib/env";
import { formatDate } from "@/lib/format/date";
import { parseTimeZone } from "@/lib/time/time-zone";
import { toLocalDate } from "@/lib/time/wall-clock";

/** A share link as its maker sees it. */
export function toShareLinkCard({ slug, showsNames, createdAt }: ShareLink, zone: string): ShareLinkCard {
	return {
		slug,
		url: `${readEnv().publicUrl}/r/${slug}`,
		showsNames,
		createdOn: formatDate(toLocalDate(createdAt, parseTimeZone(zone)), "en"),
	};
}
