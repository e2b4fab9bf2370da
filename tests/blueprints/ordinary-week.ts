import { type Dataset, part } from "./dataset";

export const [ANN, BEN, DAN, EVE, FAY] = [1, 2, 4, 5, 6];
const [CAT, GUS, HAL] = [3, 7, 8];
export const ORDINARY_WEEK = "2023-05-08";

/*
 * Berlin, CEST: local = UTC + 2. The week runs from Sunday 22:00Z to Sunday 22:00Z. All of history is held, from the
 * group's creation on. Weeks before: gus three ago; eve two ago; ann, ben and cat one ago, where ben answered ann.
 *
 *   id  local              by   what            replies to        reactions
 *  101  Mon 09:00:00       ann  text                              👍 2 (one dated in the week)
 *  102  Mon 09:30:00       ben  text            101 ann
 *  103  Mon 21:15:00       ann  photo, album                      ❤ 1 (dated in the week)
 *  104  Mon 21:15:00       ann  photo, album                      👍 1
 *  105  Tue 00:10:00       eve  text            103 ann
 *  106  Tue 10:00:00       dan  text, his first 102 ben
 *  107  Wed 10:00:00       ann  text            106 dan
 *  108  Wed 10:05:00       dan  text            107 ann
 *  109  Wed 10:06:00       ann  text            101 herself
 *  110  Thu 12:00:00       fay  text, her first
 *  111  Thu 12:30:00       a bot                110 fay
 *  112  Fri 08:00:00       anonymous admin                        🔥 5 (one dated in the week, one after it)
 *  113  Sat 23:59:59       ann  text
 *  114  Sun 00:00:00       ben  voice, deleted since
 *  121  Sun 23:59:59       ann  poll
 *  service rows 115 fay joins by link, 116 gus leaves, 117 hal is added (he left on 20 April), 118 a bot is added
 */
export const ORDINARY: Dataset = {
	zone: "Europe/Berlin",
	beginsWithGroup: true,
	parts: [part("2023-04-03T10:00:00Z", "2023-05-20T10:00:00Z")],
	now: "2023-05-21T00:00:00Z",
	posts: [
		{ id: 10, at: "2023-04-19T10:00:00Z", by: GUS },
		{ id: 20, at: "2023-04-26T10:00:00Z", by: EVE },
		{ id: 30, at: "2023-05-03T10:00:00Z", by: ANN, reactedAt: ["2023-05-08T10:00:00Z"], reactions: { "👍": 1 } },
		{ id: 31, at: "2023-05-03T10:05:00Z", by: BEN, replyTo: 30 },
		{ id: 32, at: "2023-05-03T10:10:00Z", by: CAT },
		{ id: 101, at: "2023-05-08T07:00:00Z", by: ANN, reactions: { "👍": 2 }, reactedAt: ["2023-05-08T08:00:00Z"] },
		{ id: 102, at: "2023-05-08T07:30:00Z", by: BEN, replyTo: 101 },
		{
			id: 103,
			at: "2023-05-08T19:15:00Z",
			by: ANN,
			kind: "photo",
			album: 103,
			reactions: { "❤": 1 },
			reactedAt: ["2023-05-09T06:00:00Z"],
		},
		{ id: 104, at: "2023-05-08T19:15:00Z", by: ANN, kind: "photo", album: 103, reactions: { "👍": 1 } },
		{ id: 105, at: "2023-05-08T22:10:00Z", by: EVE, replyTo: 103 },
		{ id: 106, at: "2023-05-09T08:00:00Z", by: DAN, replyTo: 102 },
		{ id: 107, at: "2023-05-10T08:00:00Z", by: ANN, replyTo: 106 },
		{ id: 108, at: "2023-05-10T08:05:00Z", by: DAN, replyTo: 107 },
		{ id: 109, at: "2023-05-10T08:06:00Z", by: ANN, replyTo: 101 },
		{ id: 110, at: "2023-05-11T10:00:00Z", by: FAY },
		{ id: 111, at: "2023-05-11T10:30:00Z", by: 900, from: "bot", replyTo: 110 },
		{
			id: 112,
			at: "2023-05-12T06:00:00Z",
			by: -901,
			from: "anonymous_admin",
			reactions: { "🔥": 5 },
			reactedAt: ["2023-05-12T09:00:00Z", "2023-05-16T09:00:00Z"],
		},
		{ id: 113, at: "2023-05-13T21:59:59Z", by: ANN },
		{ id: 114, at: "2023-05-13T22:00:00Z", by: BEN, kind: "voice", deleted: true },
		{ id: 121, at: "2023-05-14T21:59:59Z", by: ANN, kind: "poll" },
		{ id: 122, at: "2023-05-14T22:00:00Z", by: CAT },
	],
	comings: [
		{ id: 11, at: "2023-04-20T10:00:00Z", kind: "left", who: HAL },
		{ id: 115, at: "2023-05-11T09:00:00Z", kind: "joined_by_link", who: FAY },
		{ id: 116, at: "2023-05-09T09:00:00Z", kind: "left", who: GUS },
		{ id: 117, at: "2023-05-10T09:00:00Z", kind: "added", who: HAL },
		{ id: 118, at: "2023-05-10T09:30:00Z", kind: "added", who: 902, whoIs: "bot" },
	],
};

/** Counted and divided by hand from the table above. Posts: ann 6, ben 2, dan 2, eve 1, fay 1. */
export const ORDINARY_EXPECTED = {
	messages: 12,
	messages_total: 14, // with the bot and the anonymous admin
	messages_deleted: 1,
	active_members: 5,
	active_with_reactors: 5, // of the reactions with a date none names its giver
	daily_active_mean: 10 / 7, // Mon 2, Tue 2, Wed 2, Thu 1, Fri 0, Sat 1, Sun 2
	monthly_active: 7, // the five, cat and gus
	stickiness_week: 10 / 35,
	stickiness_month: 10 / 49,
	participation_rate: null,
	messages_per_active_mean: 2.4,
	messages_per_active_median: 2,
	regulars: 1, // ann, on four days
	peak_hour_messages: 3, // Wednesday at ten
	text_share: 9 / 12, // all but a photo, a voice message and a poll
	topics_active: null,
	joins: 2,
	leaves: 1,
	net_members: 1,
	rejoins: 1,
	unexplained_members: null,
	new_voices: 2, // dan, fay
	activation_rate_7d: 1 / 2, // fay wrote, hal did not
	first_post_hours_median: 1, // fay: joined 09:00Z, wrote 10:00Z
	welcomed_rate: 1 / 2, // dan was answered 24 hours later to the second; fay only by a bot
	cohort_retention_4w: null, // nobody first wrote four weeks ago
	overall_retention_4w: null,
	rolling_retention_4w: null,
	membership_retention_1d: 1, // fay and hal
	membership_retention_7d: null, // nobody joined in the week before
	membership_retention_30d: null,
	week_retention: 2 / 3,
	returning_share: 2 / 5,
	retained_members: 2, // ann, ben
	resurrected_members: 1, // eve
	churned_members: 1, // cat
	quick_ratio: 3,
	reactivated_members: 0,
	lost_regulars: 0,
	inactive_members: 0, // gus wrote in the first of the four weeks
	funnel_posted_rate: null,
	funnel_regular_rate: null,
	funnel_contributor_rate: null,
	consistent_members: 0, // ann, ben and eve wrote in two of the four weeks
	connected_members: 0,
	vital_members: 0,
	paused_members: 0,
	disengaged_members: 0,
	returned_members: 0,
	top_share: 1,
	gini: 11 / 30, // 2·47/60 − 6/5
	gini_corrected: 11 / 24,
	contributor_absence_factor: 1, // ann wrote 6 of 12: a half is enough
	effective_voices: 2 ** 0.5 * 6 ** (1 / 3) * 12 ** (1 / 6),
	effective_voices_simpson: 144 / 46, // (6² + 2² + 2² + 1 + 1) / 12²
	helper_absence_factor: null, // nothing is labelled a question
	reply_rate: 5 / 12, // 102, 105, 106, 107, 108
	threads: 3, // 101 with 102, 106, 107, 108 and 109; 103 with 105; 110 with 111
	thread_size_median: 2,
	thread_depth_max: 4, // 101, 102, 106, 107, 108
	thread_breadth_median: 2, // 3, 2 and (the bot is nobody) 1
	thread_hours_median: 35 / 12, // from 21:15 to 00:10
	solo_thread_rate: null,
	sessions: 8, // half an hour between 101 and 102 is not more than half an hour
	session_gap_minutes: 30, // eleven pauses are too few for a percentile
	reciprocity: 2 / 5, // ann–dan, one each; the other three go one way
	density: 4 / 10,
	isolated_share: 1 / 5, // fay: the bot does not count
	degree_centralisation: 7 / 12, // degrees 3, 2, 2, 1, 0: (0 + 1 + 1 + 2 + 3) / (4 · 3)
	decentralisation: 5 / 12,
	new_connections: 3, // ann–eve, ben–dan, ann–dan; ann–ben met before
	bridges: 1, // ann–eve; the other three form a ring
	modularity: 0, // any split is worse than one circle
	questions: 0,
	questions_answered: 0,
	questions_answered_likely: 0,
	questions_self_resolved: 0,
	questions_confirmed: 0,
	answer_rate_24h: null,
	open_questions: 0,
	response_hours_median: null,
	response_hours_p90: null,
	response_hours_km_median: null,
	answerers: 0,
	demos_shipped: 0,
	shippers: 0,
	blockers_opened: 0,
	blockers_closed: 0,
	blockers_open: 0,
	blocker_age_hours_median: null,
	thanks_given: 0,
	thanks_unattributed: 0,
	recognition_rate: 2 / 12, // 101 and the album
	reactions_on_posts: 4, // not the 🔥 on the admin's
	reactions_per_post: 4 / 12,
	reactions_given: 4, // on 30, 101, 103 and 112; of the 9 standing on the week's messages 4 are dated
	bot_share: 1 / 14,
	admin_share: null,
	deleted_share: 1 / 12,
	main_language_share: null,
	languages_spoken: 0,
	data_coverage: 1,
	id_gaps: 2, // 101 to 121 are 21 numbers, 19 are held
} as const;
