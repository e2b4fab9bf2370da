import type { ThanksEdge } from "../../text/labels/structure";
import type { SHIPPING_DEFINITIONS } from "../definitions/shipping";
import { type Doubt, type Measure, mustNotBeZero } from "../measure";
import { medianOf } from "../median-of";
import type { MetricValue } from "../metric-value";
import type { Blocker } from "./blockers";
import type { Ship } from "./ships";
import type { Talk } from "./talk";

type ShippingMetrics = Record<keyof typeof SHIPPING_DEFINITIONS, MetricValue>;

const HOUR_MS = 3_600_000;

/** Metrics 48 to 51. */
export function measureShipping(
	analysis: {
		readonly ships: readonly Ship[];
		readonly blockers: readonly Blocker[];
		readonly thanks: readonly ThanksEdge[];
	},
	talk: Pick<Talk, "endAt" | "knownUntil">,
	unread: readonly Doubt[],
	measure: Measure,
): ShippingMetrics {
	const { blockers, thanks } = analysis;
	const demos = analysis.ships.filter(({ repeats }) => repeats === null);
	const open = openBlockers(blockers, talk.endAt);
	const given = thanks.filter(({ receiverId }) => receiverId !== null);
	return {
		demos_shipped: measure("demos_shipped", { value: demos.length, doubts: unread }),
		shippers: measure("shippers", { value: new Set(demos.map(({ authorId }) => authorId)).size, doubts: unread }),
		blockers_opened: measure("blockers_opened", { value: blockers.length, doubts: unread }),
		blockers_closed: measure("blockers_closed", { value: blockers.length - open.length, doubts: unread }),
		blockers_open: measure("blockers_open", { value: open.length, doubts: unread }),
		blocker_age_hours_median: measure("blocker_age_hours_median", {
			value: medianOf(open.map((blocker) => blockerHours(blocker, talk))),
			doubts: [...unread, ...mustNotBeZero(open.length)],
		}),
		thanks_given: measure("thanks_given", { value: given.length, doubts: unread }),
		thanks_unattributed: measure("thanks_unattributed", { value: thanks.length - given.length, doubts: unread }),
	};
}

/** Those nothing had closed when the week ended (epoch milliseconds). */
export function openBlockers(blockers: readonly Blocker[], endAt: number): Blocker[] {
	return blockers.filter(({ closedBy }) => closedBy === null || closedBy.at >= endAt);
}

/** Hours a blocker had been open at the week's end, or as far as a running week is known. */
export function blockerHours({ at }: Blocker, { endAt, knownUntil }: Pick<Talk, "endAt" | "knownUntil">): number {
	return Math.max(0, Math.min(endAt, knownUntil) - at) / HOUR_MS;
}
