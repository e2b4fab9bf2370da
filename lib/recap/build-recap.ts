import type { WeekRollup } from "../metrics/week-rollup";
import { buildTrend } from "./build-trend";
import { findPeak } from "./find-peak";
import { RECAP_SCHEMA_VERSION, type Recap, type RecapPerson } from "./recap";
import { recapMode } from "./recap-mode";
import { selectHero, selectKpis } from "./select-numbers";
import { selectStory } from "./story/select-story";
import type { StoryFacts } from "./story/story-rule";
import { type PastWeek, type WeekHistory, weekHistory } from "./week-history";

export interface RecapSource {
	readonly rollup: WeekRollup;
	/** Earlier weeks of the group in any order, as many as are held: records are claimed over all of them. */
	readonly history: readonly PastWeek[];
}

const CANDIDATES_MAX = 10;
const REACTIONS_MAX = 6;
const TOPICS_MAX = 5;

/** Turns a week's numbers into its story: numbers and ids only, the same for the same source. */
export function buildRecap({ rollup, history: weeks }: RecapSource): Recap {
	const history = weekHistory(rollup.weekStart, weeks);
	const mode = recapMode(rollup, history);
	const hero = selectHero(rollup, history, mode);
	return {
		schemaVersion: RECAP_SCHEMA_VERSION,
		definitionVersion: rollup.version,
		weekStart: rollup.weekStart,
		zone: rollup.zone,
		startAt: rollup.startAt,
		endAt: rollup.endAt,
		mode,
		coverage: rollup.metrics.data_coverage.value,
		story: selectStory({ rollup, history, mode }, factsBefore(history, weeks)),
		hero,
		kpis: selectKpis(rollup, history, hero),
		trend: buildTrend(hero.metric, rollup, history),
		people: peopleOf(rollup),
		heat: rollup.heat.map((hours) => [...hours]),
		peak: findPeak(rollup.heat),
		reactions: rollup.reactions === null ? null : rollup.reactions.filter(isDrawable).slice(0, REACTIONS_MAX),
		topics: rollup.topicMix.filter((topic) => topic.posts > 0).slice(0, TOPICS_MAX),
		metrics: { ...rollup.metrics },
		previousMetrics: history.week(1)?.metrics ?? null,
	};
}

/** The week before as its own story saw it, but for the days, which past weeks no longer have. */
function factsBefore(history: WeekHistory, weeks: readonly PastWeek[]): StoryFacts | null {
	const before = history.week(1);
	if (before === null) return null;
	const earlier = weekHistory(before.weekStart, weeks);
	return { rollup: { metrics: before.metrics, days: [] }, history: earlier, mode: recapMode(before, earlier) };
}

function peopleOf(rollup: WeekRollup): Recap["people"] {
	// Where history begins in the middle, everybody looks new: nobody is called so.
	const newIsKnown = rollup.metrics.new_voices.reason !== "left_censored";
	return {
		helpers: candidates(rollup.repliers),
		newVoices: newIsKnown ? candidates(rollup.newVoices) : [],
		posters: candidates(rollup.posters),
	};
}

function candidates(people: readonly RecapPerson[]): RecapPerson[] {
	return people.filter((person) => person.count > 0).slice(0, CANDIDATES_MAX);
}

/** Custom emoji are documents of Telegram's, known by number only. */
function isDrawable(reaction: { readonly emoji: string }): boolean {
	return !reaction.emoji.startsWith("custom:");
}
