import { isQuiet } from "../recap-mode";
import { signalOf } from "./signal-of";
import { type Highlight, type StoryFacts, whole } from "./story-rule";

/** Streaks are told once the group has been watched this long, from this many weeks in a row (METRICS: longitudinal rules). */
const STREAK_KNOWN_MIN = 8;
const STREAK_WEEKS_MIN = 3;

/** How much was written, against the week before. */
export function volumeRules(facts: StoryFacts): Highlight[] {
	const messages = whole(facts, "messages");
	const active = whole(facts, "active_members");
	if (messages === null || active === null) return [];
	const values = { messages, active };
	return [...comeback(facts, values), ...streaks(facts, values), ...moves(facts, values), ...plain(facts, values)];
}

type Volume = { readonly messages: number; readonly active: number };

function comeback({ history }: StoryFacts, values: Volume): Highlight[] {
	const before = history.week(1);
	const previous = history.value("messages", 1);
	if (before === null || previous === null || !isQuiet(before.metrics)) return [];
	return [{ rule: "comeback", score: 96, values: { ...values, previous } }];
}

function streaks({ history }: StoryFacts, values: Volume): Highlight[] {
	if (history.knownWeeks < STREAK_KNOWN_MIN) return [];
	const up = runLength([values.messages], history, (later, earlier) => later > earlier);
	const down = runLength([values.messages], history, (later, earlier) => later < earlier);
	if (up >= STREAK_WEEKS_MIN) return [{ rule: "growth_streak", score: 64 + up, values: { ...values, weeks: up } }];
	if (down >= STREAK_WEEKS_MIN)
		return [{ rule: "decline_streak", score: 55 + down, values: { ...values, weeks: down } }];
	return [];
}

function runLength(
	[value]: readonly [number],
	history: StoryFacts["history"],
	goesOn: (later: number, earlier: number) => boolean,
): number {
	let later = value;
	for (let ago = 1; ; ago += 1) {
		const earlier = history.value("messages", ago);
		if (earlier === null || !goesOn(later, earlier)) return ago - 1;
		later = earlier;
	}
}

function moves(facts: StoryFacts, values: Volume): Highlight[] {
	const messages = signalOf(facts, "messages");
	const active = signalOf(facts, "active_members");
	const found: Highlight[] = [];
	if (messages !== null) {
		const { previous, percent } = messages;
		const up: Highlight = {
			rule: "messages_up",
			score: 50,
			values: { ...values, previous, ...(percent === null ? {} : { percent }) },
		};
		found.push(messages.isUp ? up : { rule: "messages_down", score: 50, values: { ...values, previous } });
	}
	if (active !== null) {
		const { previous, isUp } = active;
		found.push({ rule: isUp ? "active_up" : "active_down", score: isUp ? 48 : 44, values: { ...values, previous } });
	}
	return found;
}

/** What can always be said; told when nothing moved. */
function plain(facts: StoryFacts, values: Volume): Highlight[] {
	const found: Highlight[] = [{ rule: "plain", score: 0, values }];
	const day = busiestDay(facts);
	if (day !== null) found.push({ rule: "busiest_day", score: 10, values: { ...values, weekday: day } });
	const previous = facts.history.value("messages", 1);
	const isSteady =
		previous !== null && signalOf(facts, "messages") === null && signalOf(facts, "active_members") === null;
	if (isSteady) found.push({ rule: "steady", score: 15, values: { ...values, previous } });
	const half = whole(facts, "contributor_absence_factor");
	if (half !== null && half >= 2) found.push({ rule: "half_by", score: 12, values: { ...values, half } });
	return found;
}

/** The weekday with most posts when it is one day alone and well above an even seventh. */
function busiestDay({ rollup }: StoryFacts): number | null {
	const posts = rollup.days.map((day) => day.posts);
	const most = Math.max(0, ...posts);
	const total = posts.reduce((sum, count) => sum + count, 0);
	const isAlone = posts.filter((count) => count === most).length === 1;
	return isAlone && most * 7 > total * 1.3 ? posts.indexOf(most) : null;
}
