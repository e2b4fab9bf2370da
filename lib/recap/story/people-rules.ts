import { signalOf } from "./signal-of";
import { type Highlight, type StoryFacts, whole } from "./story-rule";

/** Fewer newcomers than this are people, not a wave. */
const WAVE_MIN = 5;
/** A share of fewer people says little and may point at somebody. */
const SHARE_OF_MIN = 10;
const NEWCOMERS_SHARE_MIN = 0.25;
const NEW_VOICES_STREAK_MIN = 8;

/** Who came, who came back, who stayed away. */
export function peopleRules(facts: StoryFacts): Highlight[] {
	return [...newcomers(facts), ...returned(facts), ...retention(facts), ...joins(facts)];
}

function newcomers(facts: StoryFacts): Highlight[] {
	const voices = whole(facts, "new_voices");
	const active = whole(facts, "active_members");
	if (voices === null || active === null || voices === 0) return [];
	const found: Highlight[] = [];
	const signal = signalOf(facts, "new_voices");
	if (signal?.isUp === true && voices >= WAVE_MIN) {
		found.push({ rule: "newcomers_wave", score: 84, values: { voices, previousVoices: signal.previous } });
	}
	if (voices >= WAVE_MIN && active >= SHARE_OF_MIN && voices / active >= NEWCOMERS_SHARE_MIN) {
		found.push({ rule: "newcomers_share", score: 54, values: { voices, active } });
	}
	const weeks = weeksWithNewVoices(facts);
	if (weeks >= NEW_VOICES_STREAK_MIN) found.push({ rule: "new_voices_streak", score: 30, values: { voices, weeks } });
	return found;
}

function weeksWithNewVoices({ history }: StoryFacts): number {
	for (let ago = 1; ; ago += 1) {
		if ((history.value("new_voices", ago) ?? 0) === 0) return ago;
	}
}

function returned(facts: StoryFacts): Highlight[] {
	const signal = signalOf(facts, "resurrected_members");
	if (signal?.isUp !== true || signal.value < WAVE_MIN) return [];
	return [{ rule: "returned", score: 60, values: { returned: signal.value, previousReturned: signal.previous } }];
}

function retention(facts: StoryFacts): Highlight[] {
	const signal = signalOf(facts, "week_retention");
	const before = facts.history.week(1)?.metrics.week_retention.denominator ?? 0;
	const base = facts.rollup.metrics.week_retention.denominator ?? 0;
	if (signal === null || Math.min(base, before) < SHARE_OF_MIN) return [];
	const values = { retention: signal.value, previousRetention: signal.previous };
	return [signal.isUp ? { rule: "retention_up", score: 58, values } : { rule: "retention_down", score: 46, values }];
}

function joins(facts: StoryFacts): Highlight[] {
	const signal = signalOf(facts, "joins");
	const voices = whole(facts, "new_voices");
	if (signal?.isUp !== true || voices === null || signal.value < SHARE_OF_MIN) return [];
	return [{ rule: "joins_wave", score: 53, values: { joins: signal.value, voices } }];
}
