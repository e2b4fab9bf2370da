import { listGroupSources } from "@/db/queries/group-sources";
import { listPostingSettings } from "@/db/queries/posting-settings";
import { listNewestClosings } from "@/db/queries/week-closings";
import type { NextPosting } from "@/lib/dashboard/jobs-contract";
import type { Group } from "@/lib/domain/group";
import { DEFAULT_POSTING } from "@/lib/domain/posting";
import { nextPostingAt } from "@/lib/domain/posting-time";
import { parseTimeZone } from "@/lib/time/time-zone";
import type { ServiceContext } from "../../context";
import { toNextPosting } from "./next-posting";

const LISTED_MAX = 100;

/** When each group's recap goes out next, soonest first; those that do not go out by themselves come last. */
export async function readPostings(ctx: ServiceContext, groups: readonly Group[]): Promise<NextPosting[]> {
	const [settings, closings, sources] = await Promise.all([
		listPostingSettings(ctx.db),
		listNewestClosings(ctx.db),
		listGroupSources(ctx.db),
	]);
	const of = <T extends { readonly groupId: number }>(rows: readonly T[], { groupId }: Group): T | null =>
		rows.find((row) => row.groupId === groupId) ?? null;
	const current = sources.filter(({ segment }) => segment === "current");
	const now = ctx.now();
	const postings = groups.map((group) => {
		const chosen = of(settings, group) ?? { groupId: group.groupId, ...DEFAULT_POSTING };
		const facts = { group, settings: chosen, source: of(current, group), closing: of(closings, group) };
		return { next: toNextPosting(facts, now), at: nextPostingAt(chosen, parseTimeZone(group.zone), now) };
	});
	const rank = ({ next, at }: (typeof postings)[number]) =>
		next.at === null ? Number.POSITIVE_INFINITY : at.getTime();
	return postings
		.sort((a, b) => compare(rank(a), rank(b)) || a.next.group.title.localeCompare(b.next.group.title, "en"))
		.slice(0, LISTED_MAX)
		.map(({ next }) => next);
}

function compare(a: number, b: number): number {
	return a === b ? 0 : a - b;
}
