import type { GroupRef } from "@/lib/dashboard/contract";
import type { Group } from "@/lib/domain/group";
import { initialsOf } from "@/lib/recap/people/initials-of";
import { seedOf } from "@/lib/recap/people/seed-of";

/** How pages name a group. */
export function toGroupRef({ slug, title, zone, locale }: Group): GroupRef {
	return { slug, title, zone, initials: initialsOf(title), seed: seedOf(title), locale: locale === "ru" ? "ru" : "en" };
}
