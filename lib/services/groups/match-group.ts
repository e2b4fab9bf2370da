import type { Group } from "@/lib/domain/group";
import { toBareId } from "@/lib/domain/peer-id";

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

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
	let above = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i += 1) {
		const row = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const substituted = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			row.push(Math.min(substituted, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
		}
		above = row;
	}
	return above[b.length] ?? 0;
}
