import fc from "fast-check";
import type { Label } from "@/lib/domain/label";
import type { PeerKind } from "@/lib/domain/member";
import { MEMBERSHIP_KINDS } from "@/lib/domain/membership-event";
import { type Coming, type Dataset, type Post, part } from "./dataset";

const ZONES = ["Europe/Berlin", "Australia/Lord_Howe", "America/St_Johns", "Asia/Kathmandu"];
const FIRST = Date.UTC(2023, 2, 6) / 1000;
const DAYS = 49;
const PEOPLE = 9;
/** The last two of ten are no people. */
const kindOf = (by: number): PeerKind => (by === PEOPLE ? "bot" : by === 4 ? "deleted" : "human");
const at = (seconds: number) => new Date((FIRST + seconds) * 1000).toISOString();
const LABELS_DRAWN: readonly (readonly Label[])[] = [
	[],
	[],
	[],
	["question"],
	["question"],
	["thanks"],
	["ship"],
	["blocker"],
	["resolved"],
];

const anyRow = fc.record({
	seconds: fc.integer({ min: 0, max: DAYS * 86_400 }),
	by: fc.integer({ min: 0, max: PEOPLE }),
	replyBack: fc.integer({ min: 0, max: 5 }),
	isBurst: fc.boolean(),
	album: fc.integer({ min: 0, max: 8 }),
	labels: fc.constantFrom(...LABELS_DRAWN),
	language: fc.constantFrom("en", "ru", undefined),
	words: fc.integer({ min: 1, max: 12 }),
	reactions: fc.integer({ min: 0, max: 3 }),
	reactionLag: fc.integer({ min: 0, max: 9 }),
	reactor: fc.integer({ min: 1, max: PEOPLE - 1 }),
	mention: fc.integer({ min: 0, max: 6 }),
	deleted: fc.integer({ min: 0, max: 9 }),
	skip: fc.integer({ min: 1, max: 2 }),
});
type Row = typeof anyRow extends fc.Arbitrary<infer T> ? T : never;

const anyComing = fc.record({
	seconds: fc.integer({ min: 0, max: DAYS * 86_400 }),
	kind: fc.constantFrom(...MEMBERSHIP_KINDS),
	who: fc.option(fc.integer({ min: 1, max: 12 })),
});

/** Seven weeks of any group around a change of clocks: talk, people, labels, comings and goings. */
export const anyDataset: fc.Arbitrary<Dataset> = fc
	.record({
		zone: fc.constantFrom(...ZONES),
		rows: fc.array(anyRow, { maxLength: 140, size: "max" }),
		comings: fc.array(anyComing, { maxLength: 30, size: "max" }),
		admins: fc.option(fc.subarray([1, 2, 3])),
		hasReactions: fc.boolean(),
		gap: fc.option(fc.integer({ min: 0, max: DAYS - 7 }), { freq: 2 }),
		nowDay: fc.constantFrom(DAYS - 9, DAYS, 400),
		beginsWithGroup: fc.boolean(),
	})
	.map(({ zone, rows, comings, admins, hasReactions, gap, nowDay, beginsWithGroup }): Dataset => {
		const now = at(nowDay * 86_400);
		return {
			zone,
			posts: toPosts(rows, hasReactions).filter((post) => post.at < now),
			comings: comings.map(toComing).filter((coming) => coming.at < now),
			parts: gap === null ? [span(0, DAYS)] : [span(0, gap), span(gap + 5, DAYS)],
			...(beginsWithGroup ? { beginsWithGroup } : {}),
			...(admins === null ? {} : { admins }),
			now,
		};
	});

function span(from: number, to: number) {
	return part(at(from * 86_400), at(to * 86_400), [from * 1000 + 1, to * 1000]);
}

function toPosts(rows: readonly Row[], hasReactions: boolean): Post[] {
	let last = FIRST;
	let id = 0;
	return [...rows]
		.sort((a, b) => a.seconds - b.seconds)
		.map((row): Post => {
			// People talk in bursts: half of all messages follow the one before within two minutes.
			const seconds = row.isBurst && id > 0 ? last + row.words * 10 : row.seconds;
			last = seconds;
			id += row.skip;
			return toPost({ ...row, seconds }, id, hasReactions);
		})
		.sort((a, b) => a.id - b.id);
}

function toPost(row: Row, id: number, hasReactions: boolean): Post {
	return {
		id,
		at: at(row.seconds),
		by: row.by === 0 ? null : row.by,
		...(row.by === 0 ? { from: "unknown" as const } : { from: kindOf(row.by) }),
		...(row.replyBack > 0 ? { replyTo: id - row.replyBack } : {}),
		...(row.album === 0 ? { album: id - 1, kind: "photo" as const } : {}),
		labels: row.labels,
		...(row.labels.includes("ship") && row.words > 4 ? { link: `https://example.org/${row.words}` } : {}),
		...(row.language === undefined ? {} : { language: row.language as "en" | "ru" }),
		words: row.words,
		...(row.mention > 0 && row.mention !== row.by ? { mentions: [row.mention] } : {}),
		...(row.deleted === 0 ? { deleted: true as const } : {}),
		...(hasReactions ? reactionsTo(row) : { reactions: null }),
	};
}

function reactionsTo({ reactions, reactor, seconds, reactionLag }: Row): Partial<Post> {
	if (reactions === 0) return { reactions: {} };
	const emoji = reactions > 1 ? "👍" : "🙏";
	return {
		reactions: { [emoji]: reactions },
		reactedAt: [at(seconds + reactionLag * 86_400)],
		reactedBy: { [reactor]: emoji },
	};
}

function toComing({ seconds, kind, who }: { seconds: number; kind: Coming["kind"]; who: number | null }, n: number) {
	return { id: 5_000 + n, at: at(seconds), kind, who };
}

/** Mondays of it that have weeks on both sides. */
export const WEEKS_WITHIN = ["2023-03-13", "2023-03-20", "2023-03-27", "2023-04-03", "2023-04-10"] as const;
