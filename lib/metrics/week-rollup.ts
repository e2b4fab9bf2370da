import type { Language } from "../domain/language";
import type { PeerKind } from "../domain/member";
import type { MessageKind } from "../domain/message";
import type { LocalDate } from "../time/local-date";
import type { MetricKey } from "./metric-key";
import type { MetricValue } from "./metric-value";
import type { CohortCell } from "./people/cohorts";
import type { WeekInsights } from "./week-insights";

/** Raised whenever a definition changes; rollups of another version are computed again. */
export const ROLLUP_VERSION = 2;

export interface PersonCount {
	readonly peerId: number;
	readonly count: number;
}

/** Everything computed about one group-week. Pure numbers and ids: no names, no texts. */
export interface WeekRollup {
	readonly version: number;
	/** Monday (or the group's week start), local. */
	readonly weekStart: LocalDate;
	readonly zone: string;
	/** UTC ISO instants, half-open. */
	readonly startAt: string;
	readonly endAt: string;
	/** The week is over and collected to its end. */
	readonly isComplete: boolean;
	readonly metrics: Readonly<Record<MetricKey, MetricValue>>;
	/** How many of the newcomers of this week and of each of the 26 before posted in it, newest first. */
	readonly cohorts: readonly CohortCell[];
	/** Posts by local weekday (0 = Monday) and clock hour, people only. */
	readonly heat: readonly (readonly number[])[];
	/** Seven local days in order. */
	readonly days: readonly { readonly day: LocalDate; readonly posts: number; readonly active: number }[];
	/** People by number of active days: index 0 is one day … index 6 is seven. */
	readonly activeDays: readonly number[];
	/** People by posts, most first, ties by peer id; at most 50. */
	readonly posters: readonly PersonCount[];
	/** People by replies to other people, most first, ties by peer id; at most 50. */
	readonly repliers: readonly PersonCount[];
	/** First-ever posters of the week with their posts in it, most first; at most 50. */
	readonly newVoices: readonly PersonCount[];
	readonly contentMix: readonly { readonly kind: MessageKind; readonly posts: number }[];
	/** `topicId` 1 is General; empty when the group is not a forum. */
	readonly topicMix: readonly { readonly topicId: number; readonly title: string | null; readonly posts: number }[];
	/** Messages by sender kind: the excluded kinds are visible here. */
	readonly senderMix: readonly { readonly kind: PeerKind; readonly messages: number }[];
	/** Reactions standing on the week's posts by emoji, most first; `null`: the source shows none. At most 20. */
	readonly reactions: readonly { readonly emoji: string; readonly count: number }[] | null;
	/** People's posts by the language they can be told to be in, most first. */
	readonly languageMix: readonly { readonly language: Language; readonly posts: number }[];
	readonly insights: WeekInsights;
}
