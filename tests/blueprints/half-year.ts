import { addDays, type LocalDate } from "@/lib/time/local-date";
import { type Coming, type Dataset, type Post, part, type Step } from "./dataset";

export const HALF_YEAR_WEEK = "2023-07-03";
const [ANN, BEN, CAT, DAN, EVE, FAY, GUS, HAL, IDA, JIM, KIM] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
/** Five who talk with ann, and nobody else with five. */
const CIRCLE = [21, 22, 23, 24, 25] as const;
const [MAX, NIA, OLE, PIA, QUY, ROY, SUE, TOM, UMA] = [31, 32, 33, 34, 35, 36, 37, 38, 39] as const;

/*
 * UTC, all of history held from the group's creation on. Weeks are counted back from the week of 3 July, week 0. Who is
 * listed writes at noon on the Wednesday of each of these weeks:
 *
 *  ann  8 7 6 5 4 3 2 1 0    steady
 *  ben  8 7 6 5 4 3 2 1      silent this week
 *  cat  7 6 5 4              silent for four weeks
 *  dan  12 11 10 9, 0        back after eight weeks
 *  eve  20, 0                back after 140 days
 *  fay  13 12 11 10          lost
 *  gus  4, 0                 new four weeks ago, came back in the fourth week
 *  hal  4, 2                 did not; reacts to ann on the Thursday of week 0
 *  ida  5, 1                 came back in her own fourth week
 *  jim  13, 0                91 days of silence
 *  kim  Sunday of 13, 0      87 days of silence
 *
 * In weeks 2, 1 and 0 each of the circle answers ann's message five times, a minute apart.
 *
 * Comings and goings, at 10:00:
 *  6 June   max and nia join; 7 June ole; 11 June pia    max leaves on 20 June
 *           nia writes on 14 June; ole on 13, 14 and 15 June, on the 14th a question;
 *           pia on 12, 14 and 15 June, on the 14th the answer
 *  27 June  quy joins, leaves on the 30th, joins again on 1 July
 *  28 June  roy joins, leaves a day later
 *  4 July   sue joins, the log says so ten seconds later and a list two hours later; at 16:00 she writes, at 16:30 ann
 *           answers her. tom joins, leaves at 18:00
 *  5 July   uma joins: only a list says so
 */
const GROUP: readonly Post[] = [
	...weekly(ANN, [8, 7, 6, 5, 4, 3, 2, 1]),
	...weekly(BEN, [8, 7, 6, 5, 4, 3, 2, 1]),
	...weekly(CAT, [7, 6, 5, 4]),
	...weekly(DAN, [12, 11, 10, 9, 0]),
	...weekly(EVE, [20, 0]),
	...weekly(FAY, [13, 12, 11, 10]),
	...weekly(GUS, [4, 0]),
	...weekly(HAL, [4, 2]),
	...weekly(IDA, [5, 1]),
	...weekly(JIM, [13, 0]),
	{ id: 1_113, at: instant(13, 6, "12:00"), by: KIM },
	...weekly(KIM, [0]),
	{
		id: 1_500,
		at: instant(0, 2, "12:00"),
		by: ANN,
		reactions: { "👍": 1 },
		reactedAt: [instant(0, 3, "09:00")],
		reactedFrom: [HAL],
	},
	...[2, 1, 0].flatMap((ago) => CIRCLE.flatMap((who) => [1, 2, 3, 4, 5].map((time) => reply(who, ago, time)))),
	{ id: 5_001, at: "2023-06-14T12:00:00Z", by: NIA },
	...["2023-06-13", "2023-06-15"].map((day, at) => ({ id: 5_002 + at, at: `${day}T12:00:00Z`, by: OLE })),
	{ id: 5_010, at: "2023-06-14T13:00:00Z", by: OLE, labels: ["question"] },
	...["2023-06-12", "2023-06-15"].map((day, at) => ({ id: 5_020 + at, at: `${day}T14:00:00Z`, by: PIA })),
	{ id: 5_030, at: "2023-06-14T14:00:00Z", by: PIA, replyTo: 5_010 },
	{ id: 5_040, at: "2023-07-04T16:00:00Z", by: SUE },
	{ id: 5_041, at: "2023-07-04T16:30:00Z", by: ANN, replyTo: 5_040 },
];

const COMINGS: readonly Coming[] = [
	coming(6_001, "2023-06-06T10:00:00Z", "joined", MAX),
	coming(6_002, "2023-06-06T10:00:00Z", "joined", NIA),
	coming(6_003, "2023-06-07T10:00:00Z", "joined", OLE),
	coming(6_004, "2023-06-11T10:00:00Z", "joined", PIA),
	coming(6_005, "2023-06-20T10:00:00Z", "left", MAX),
	coming(6_006, "2023-06-27T10:00:00Z", "joined", QUY),
	coming(6_007, "2023-06-28T10:00:00Z", "joined", ROY),
	coming(6_008, "2023-06-29T10:00:00Z", "left", ROY),
	coming(6_009, "2023-06-30T10:00:00Z", "left", QUY),
	coming(6_010, "2023-07-01T10:00:00Z", "joined", QUY),
	coming(6_011, "2023-07-04T10:00:00Z", "joined", SUE),
	coming(6_012, "2023-07-04T10:00:00Z", "joined", TOM),
	coming(6_013, "2023-07-04T18:00:00Z", "left", TOM),
];

const STEPS: readonly Step[] = [
	{ key: "log:1", who: SUE, kind: "joined", after: "2023-07-04T10:00:09Z", at: "2023-07-04T10:00:10Z" },
	{ key: "list:1:37", who: SUE, kind: "joined", after: "2023-07-03T12:00:00Z", at: "2023-07-04T12:00:00Z" },
	{ key: "list:2:39", who: UMA, kind: "joined", after: "2023-07-04T12:00:00Z", at: "2023-07-05T10:00:00Z" },
];

export const HALF_YEAR: Dataset = {
	zone: "UTC",
	beginsWithGroup: true,
	parts: [part("2022-12-01T00:00:00Z", "2023-08-01T00:00:00Z", [1, 10_000])],
	now: "2023-08-01T00:00:00Z",
	posts: GROUP,
	comings: COMINGS,
	steps: STEPS,
	counts: [
		{ at: "2023-07-02T23:00:00Z", members: 100 },
		{ at: "2023-07-06T12:00:00Z", members: 150 },
		{ at: "2023-07-10T06:00:00Z", members: 104 },
	],
};

/** Counted by hand from the lists above. */
export const HALF_YEAR_EXPECTED = {
	active_members: 12, // ann, dan, eve, gus, jim, kim, the circle, sue
	active_with_reactors: 13, // and hal
	participation_rate: 12 / 104,
	joins: 3, // sue once, tom, uma
	leaves: 1,
	unexplained_members: 2, // 104 − 100 − 3 + 1
	new_voices: 1, // sue
	activation_rate_7d: 1 / 3, // sue of sue, tom and uma
	first_post_hours_median: 6,
	welcomed_rate: 1,
	cohort_retention_4w: 1 / 2, // gus, not hal
	overall_retention_4w: 4 / 11, // ann, ben, gus, ida of the eleven who are no newer than four weeks
	rolling_retention_4w: 8 / 11, // and dan, eve, jim, kim
	membership_retention_1d: 2 / 3, // sue and uma, not tom
	membership_retention_7d: 2 / 3, // quy's two joins, not roy's
	membership_retention_30d: 2 / 3, // nia and ole, not max
	reactivated_members: 2, // eve, jim
	lost_regulars: 1, // fay
	inactive_members: 2, // cat, fay
	funnel_posted_rate: 3 / 4, // nia, ole, pia
	funnel_regular_rate: 2 / 3, // ole, pia
	funnel_contributor_rate: 1 / 2, // pia
	consistent_members: 7, // ann, ben, the circle
	connected_members: 1, // ann
	vital_members: 1,
	paused_members: 1, // ben
	disengaged_members: 1, // cat
	returned_members: 1, // dan
} as const;

function weekly(by: number, weeksAgo: readonly number[]): Post[] {
	return weeksAgo.map((ago) => ({ id: by * 100 + ago, at: instant(ago, 2, "12:00"), by }));
}

function reply(by: number, ago: number, minute: number): Post {
	const target = ago === 0 ? 1_500 : ANN * 100 + ago;
	return { id: 3_000 + by * 30 + ago * 10 + minute, at: instant(ago, 2, `12:${by}:0${minute}`), by, replyTo: target };
}

function instant(weeksAgo: number, weekday: number, time: string): string {
	const day = addDays(HALF_YEAR_WEEK as LocalDate, weekday - 7 * weeksAgo);
	return `${day}T${time.length === 5 ? `${time}:00` : time}Z`;
}

function coming(id: number, at: string, kind: Coming["kind"], who: number): Coming {
	return { id, at, kind, who };
}
