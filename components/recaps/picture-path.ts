import type { PictureQuery } from "@/lib/dashboard/recap-contract";

/** Address of a recap's picture as members see it. */
export function picturePath(slug: string, week: string, { format, theme, locale }: PictureQuery): string {
	return `/api/groups/${encodeURIComponent(slug)}/recaps/${week}/picture.png?format=${format}&theme=${theme}&locale=${locale}`;
}
