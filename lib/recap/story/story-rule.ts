import type { MetricKey } from "../../metrics/metric-key";
import type { WeekRollup } from "../../metrics/week-rollup";
import type { Recap } from "../recap";
import type { WeekHistory } from "../week-history";

/** Every sentence a recap can open with; `headlines/` has the words of each in every language. */
export const STORY_RULES = [
	"so_far",
	"partly_seen",
	"nothing_known",
	"silent",
	"quiet",
	"quiet_plain",
	"baseline",
	"comeback",
	"record_messages",
	"record_active",
	"busiest_in_weeks",
	"most_active_in_weeks",
	"quietest_in_weeks",
	"growth_streak",
	"decline_streak",
	"newcomers_wave",
	"newcomers_share",
	"joins_wave",
	"new_voices_streak",
	"returned",
	"retention_up",
	"retention_down",
	"connections_up",
	"replies_up",
	"replies_down",
	"reactions_up",
	"messages_up",
	"messages_down",
	"active_up",
	"active_down",
	"half_by",
	"steady",
	"busiest_day",
	"plain",
] as const;
export type StoryRule = (typeof STORY_RULES)[number];

/** Numbers a sentence is filled with; each stands in the week, in the weeks before, or counts weeks. */
export type StoryValues = Readonly<Record<string, number>>;

/** A sentence that would be true of the week, and how much it is worth telling. */
export interface Highlight {
	readonly rule: StoryRule;
	/** Higher is told first; equal ones in the order of {@link STORY_RULES}. */
	readonly score: number;
	readonly values: StoryValues;
}

/** What rules look at. */
export interface StoryFacts {
	readonly rollup: Pick<WeekRollup, "metrics" | "days">;
	readonly history: WeekHistory;
	readonly mode: Recap["mode"];
}

/** A metric of the week when it is known whole, else `null`: rules speak of nothing less. */
export function whole({ rollup }: StoryFacts, metric: MetricKey): number | null {
	const { status, value } = rollup.metrics[metric];
	return status === "ok" ? value : null;
}
