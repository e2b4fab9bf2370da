import type { CollectingCard } from "@/lib/dashboard/telegram-contract";
import type { Group } from "@/lib/domain/group";
import type { GroupSource } from "@/lib/domain/group-source";
import { formatDateTime } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import { parseTimeZone } from "@/lib/time/time-zone";
import { toGroupRef } from "../group-ref";

/** Whoever collects, as far as the card speaks of it. */
export interface Collector {
	readonly name: string;
	/** Why this account cannot collect, and what to do; `null`: it can. */
	readonly trouble: string | null;
}

/** How far a group's collecting has come. `sources`: the chat itself and, where it has one, the basic group it was. */
export function toCollectingCard(
	group: Group,
	sources: readonly [GroupSource, ...GroupSource[]],
	collector: Collector,
): CollectingCard {
	const [{ state, sweptAt }] = sources;
	const isBackfillDone = sources.every((source) => source.isBackfillDone);
	const collected = sources.reduce((sum, source) => sum + source.collected, 0);
	const total = totalOf(sources);
	return {
		group: toGroupRef(group),
		accountName: collector.name,
		state,
		stateLabel: labelOf(state, isBackfillDone),
		stateNote: collector.trouble ?? NOTES[state],
		share: shareOf(collected, total, isBackfillDone),
		isBackfillDone,
		detail: detailOf(collected, isBackfillDone ? null : total),
		lastSweep: sweptAt === null ? null : formatDateTime(sweptAt, parseTimeZone(group.zone), "en"),
	};
}

const NOTES = {
	active: null,
	paused: "Nothing is collected until you continue. What is missed meanwhile is read then.",
	lost: "The account left the group, was removed, or the group is gone. Join it again; it is asked for once a day.",
} as const;

function labelOf(state: GroupSource["state"], isBackfillDone: boolean): string {
	if (state === "paused") return "Paused";
	if (state === "lost") return "Cannot be read any more";
	return isBackfillDone ? "Up to date" : "Reading history";
}

function totalOf(sources: readonly GroupSource[]): number | null {
	const totals = sources.map(({ total }) => total);
	return totals.some((total) => total === null) ? null : totals.reduce<number>((sum, total) => sum + (total ?? 0), 0);
}

/** Telegram's total is an estimate and may lag behind what was read. */
function shareOf(collected: number, total: number | null, isDone: boolean): number | null {
	if (isDone) return 1;
	return total === null || total === 0 ? null : Math.min(1, collected / total);
}

function detailOf(collected: number, total: number | null): string {
	const read = formatCount(collected, "en", "whole");
	if (total !== null) return `${read} of ${formatCount(total, "en", "whole")} messages`;
	return `${read} ${collected === 1 ? "message" : "messages"}`;
}
