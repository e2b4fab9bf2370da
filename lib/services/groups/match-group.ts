import type { Group } from "@/lib/domain/group";
import { toBareId } from "@/lib/domain/peer-id";
import { editDistance } from "@/lib/text/edit-distance";

/** The group `ref` names: a Telegram id, bare or marked, a slug, or the exact title in any case; else `null`. */
export function matchGroup(groups: readonly Group[], ref: string): Group | null {
	const wanted = ref.trim();
	const byId = /^-?\d+$/.test(wanted) ? groups.find((group) => hasId(group, Number(wanted))) : undefined;
	const name = wanted.toLowerCase();
	const titled = groups.filter((group) => group.title.trim().toLowerCase() === name);
	return byId ?? groups.find((group) => group.slug === name) ?? (titled.length === 1 ? (titled[0] ?? null) : null);
}

/** Slugs most like `ref`, nearest first. */
export function nearestSlugs(groups: readonly Group[], ref: string, limit: number): string[] {
	const name = ref.trim().toLowerCase();
	return groups
		.map(({ slug }) => ({ slug, distance: slug.includes(name) ? 0 : editDistance(slug, name) }))
		.sort((a, b) => a.distance - b.distance || a.slug.localeCompare(b.slug))
		.slice(0, limit)
		.map(({ slug }) => slug);
}

function hasId(group: Group, id: number): boolean {
	return group.idSource === "telegram" && (group.chatId === id || toBareId(group.chatId) === id);
}
