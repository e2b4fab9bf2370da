import type { GroupRef } from "@/lib/dashboard/contract";
import type { Group } from "@/lib/domain/group";
import { formatZone } from "@/lib/format/date";
import { themeOf } from "@/lib/infographic/theme/theme";
import { initialsOf } from "@/lib/recap/people/initials-of";
import { seedOf } from "@/lib/recap/people/seed-of";
import { titleOf } from "@/lib/recap/view/texture-views";

type Face = Pick<GroupRef, "initials" | "tile">;

const FACES_MAX = 2_000;
const faces = new Map<string, Face>();

/** Letters and colours follow from the title alone, and a list shows hundreds of groups each time. */
function faceOf(title: string): Face {
	let face = faces.get(title);
	if (face === undefined) {
		const shown = titleOf(title) ?? title;
		const [from, to] = themeOf("light", seedOf(shown)).tile;
		face = { initials: initialsOf(shown), tile: [from, to] };
		if (faces.size >= FACES_MAX) faces.clear();
		faces.set(title, face);
	}
	return face;
}

/** How pages name a group; its tile has the letters and the hue that its pictures have. */
export function toGroupRef({ slug, title, zone, locale }: Group): GroupRef {
	return {
		slug,
		title,
		...faceOf(title),
		zone,
		zoneLabel: formatZone(zone),
		locale: locale === "ru" ? "ru" : "en",
	};
}
