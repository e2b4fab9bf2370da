import type { GroupRef } from "@/lib/dashboard/contract";
import type { Group } from "@/lib/domain/group";

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** How pages name a group. */
export function toGroupRef(group: Group): GroupRef {
	const { slug, title, zone } = group;
	return {
		slug,
		title,
		zone,
		initials: initialOf(title),
		seed: group.groupId,
		locale: group.locale === "ru" ? "ru" : "en",
	};
}

/** First letter or digit of a title, else its first sign. The slice bounds the segmenter, which is slow on long texts. */
function initialOf(title: string): string {
	const signs = [...segmenter.segment(title.slice(0, 64))].map(({ segment }) => segment);
	return (signs.find((sign) => /^[\p{L}\p{N}]/u.test(sign)) ?? signs[0] ?? "#").toLocaleUpperCase("en");
}
