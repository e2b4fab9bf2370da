import { type CollectedPart, isBreak } from "../domain/collected-part";

/** Time about which everything is known: `[fromMs, toMs]` in epoch milliseconds. */
export interface Stretch {
	readonly fromMs: number;
	readonly toMs: number;
}

interface OpenStretch {
	fromMs: number;
	toMs: number;
	lastMessageId: number;
}

/**
 * The union of what all sources held. Two parts are one stretch when they overlap, or when nothing lies between them by
 * the rule that divides one source ({@link isBreak}, at a seam). `beginsWithGroup`: there was no history before the
 * first part, so all earlier time is known to be empty.
 */
export function joinParts(parts: readonly CollectedPart[], beginsWithGroup: boolean): Stretch[] {
	const sorted = [...parts].sort(
		(a, b) => a.firstAt.getTime() - b.firstAt.getTime() || a.firstMessageId - b.firstMessageId,
	);
	const joined: OpenStretch[] = [];
	for (const part of sorted) {
		const last = joined.at(-1);
		if (last === undefined || isApart(last, part)) {
			joined.push({ fromMs: part.firstAt.getTime(), toMs: part.lastAt.getTime(), lastMessageId: part.lastMessageId });
			continue;
		}
		last.toMs = Math.max(last.toMs, part.lastAt.getTime());
		last.lastMessageId = Math.max(last.lastMessageId, part.lastMessageId);
	}
	const first = joined[0];
	if (first !== undefined && beginsWithGroup) first.fromMs = -Infinity;
	return joined.map(({ fromMs, toMs }) => ({ fromMs, toMs }));
}

/** Share 0..1 of `[fromMs, toMs)` within the stretches. */
export function coveredShare(stretches: readonly Stretch[], fromMs: number, toMs: number): number {
	let covered = 0;
	for (const stretch of stretches) {
		covered += Math.max(0, Math.min(stretch.toMs, toMs) - Math.max(stretch.fromMs, fromMs));
	}
	return covered / (toMs - fromMs);
}

function isApart(before: OpenStretch, after: CollectedPart): boolean {
	if (after.firstAt.getTime() <= before.toMs) return false;
	const end = { messageId: before.lastMessageId, at: new Date(before.toMs) };
	return isBreak(end, { messageId: after.firstMessageId, at: after.firstAt }, true);
}
