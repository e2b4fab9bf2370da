import type { WeekRollup } from "@/lib/metrics/week-rollup";
import { aWeekRollup, emptyHeat, weeksBefore } from "./week-rollup";

/*
 * One group, four weeks. Week of 10 November 2025, a Monday:
 *
 *   week   messages  active  new  replies/messages  reactions  coverage
 *   -4     3,300     120     14   1,155  (35 %)     1,650      1
 *   -3     3,420     118     12   1,231  (36 %)     1,740      1
 *   -2     3,390     121     13   1,187  (35 %)     1,700      1
 *   -1     3,571     124     15   1,250  (35 %)     1,780      1
 *    0     4,218     132     24   1,476  (35 %)     1,902      1
 *
 * Expected: messages +18 % (647/3571 = 0.1812, noise 2·√3571 = 119.5): hero. Active +8 (noise 22.3): steady. New
 * voices +9 (noise 2·√15 = 7.7): +60 %. Median of the four weeks before: (3390 + 3420) / 2 = 3405.
 */
export const FULL_WEEK = "2025-11-10";

const WEEKS = [
	[3300, 120, 14, 1155, 1650],
	[3420, 118, 12, 1231, 1740],
	[3390, 121, 13, 1187, 1700],
	[3571, 124, 15, 1250, 1780],
] as const;

const metricsOf = ([messages, active, voices, replies, reactions]: readonly [
	number,
	number,
	number,
	number,
	number,
]) => ({
	messages,
	active_members: active,
	new_voices: voices,
	reply_rate: { value: replies / messages, numerator: replies, denominator: messages },
	reactions_on_posts: reactions,
	reactions_per_post: { value: reactions / messages, numerator: reactions, denominator: messages },
	week_retention: { value: 0.6, numerator: Math.round(active * 0.6), denominator: active },
	regulars: 40,
	contributor_absence_factor: 14,
	messages_per_active_median: 9,
});

export function fullHistory(): WeekRollup[] {
	return weeksBefore(FULL_WEEK, WEEKS.map(metricsOf));
}

/** Fri 21:00 is the peak with 61 posts; Mon 03:00 has 3, which the public must not see. */
export function fullWeek(change: Partial<WeekRollup> = {}): WeekRollup {
	const heat = emptyHeat();
	const set = (weekday: number, hour: number, posts: number): void => {
		const hours = heat[weekday];
		if (hours) hours[hour] = posts;
	};
	set(4, 21, 61);
	set(0, 3, 3);
	set(2, 12, 40);
	return aWeekRollup({
		weekStart: FULL_WEEK,
		metrics: metricsOf([4218, 132, 24, 1476, 1902]),
		parts: {
			heat,
			posters: [
				{ peerId: 1, count: 612 },
				{ peerId: 2, count: 540 },
				{ peerId: 3, count: 391 },
				{ peerId: 4, count: 204 },
			],
			repliers: [
				{ peerId: 4, count: 23 },
				{ peerId: 5, count: 19 },
				{ peerId: 1, count: 4 },
			],
			newVoices: [
				{ peerId: 6, count: 14 },
				{ peerId: 7, count: 1 },
			],
			topicMix: [
				{ topicId: 1, title: null, posts: 2100 },
				{ topicId: 17, title: "Show & tell 🚀", posts: 1200 },
				{ topicId: 23, title: "Call +380 67 123 45 67", posts: 3 },
			],
			reactions: [
				{ emoji: "❤", count: 812 },
				{ emoji: "custom:5447644880824181073", count: 600 },
				{ emoji: "🔥", count: 391 },
				{ emoji: "paid", count: 12 },
				{ emoji: "🤯", count: 3 },
			],
			...change,
		},
	});
}

export const FULL_NAMES: ReadonlyMap<number, string | null> = new Map([
	[1, "Олена Коваль"],
	[2, "محمد علی"],
	[3, "Priya शर्मा 🌙"],
	[4, "田中 さくら"],
	[5, null],
	[6, "Zoë\u202E Ångström"],
	[7, "   "],
]);

/** Eleven posts of three people. */
export function quietWeek(): WeekRollup {
	const heat = emptyHeat();
	const tuesday = heat[1];
	if (tuesday) tuesday[10] = 11;
	return aWeekRollup({
		weekStart: FULL_WEEK,
		metrics: {
			messages: 11,
			active_members: 3,
			new_voices: 1,
			reply_rate: { value: 0.5, numerator: 2, denominator: 4 },
		},
		parts: { heat, posters: [{ peerId: 1, count: 6 }] },
	});
}
