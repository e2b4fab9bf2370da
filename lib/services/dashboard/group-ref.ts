import type { GroupRef } from "@/lib/dashboard/contract";
import type { Group } from "@/lib/domain/group";
import { formatZone } from "@/lib/format/date";
import { themeOf } from "@/lib/infographic/theme/theme";
import { initialsOf } from "@/lib/recap/people/initials-of";
import { seedOf } from "@/lib/recap/people/seed-of";
import { titleOf } from "@/lib/recap/view/texture-views";

/** How pages name a group; its tile has the letters and the hue that its pictures have. */
export function toGroupRef({ slug, title, zone, locale }: Group): GroupRef {
	const shown = titleOf(title) ?? title;
	const [from, to] = themeOf("light", seedOf(shown)).tile;
	return {
		slug,
		title,
		initials: initialsOf(shown),
		tile: [from, to],
		zone,
		zoneLabel: formatZone(zone),
		locale: locale === "ru" ? "ru" : "en",
	};
}
