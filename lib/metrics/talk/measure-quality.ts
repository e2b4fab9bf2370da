import { LANGUAGES, type Language } from "../../domain/language";
import { isPerson } from "../../domain/member";
import type { QUALITY_DEFINITIONS } from "../definitions/quality";
import { type Doubt, type Measure, type Measured, quotient } from "../measure";
import type { MetricValue } from "../metric-value";
import { isPost, type PostFact } from "../post-fact";
import type { WeekRollup } from "../week-rollup";
import type { Said, Talk } from "./talk";

type QualityMetrics = Record<keyof typeof QUALITY_DEFINITIONS, MetricValue>;

/** A language counts as spoken from so many posts on: a single word is easily taken for another one. */
export const SPOKEN_FROM = 5;

/** Metrics 52, 54 and 55. */
export function measureQuality(talk: Talk, unread: readonly Doubt[], measure: Measure): QualityMetrics {
	const everybody = talk.facts.conversation.posts.filter(isPost);
	const bots = everybody.filter(({ senderKind }) => senderKind === "bot").length;
	const languages = languageMix(talk.posts);
	const told = languages.reduce((posts, row) => posts + row.posts, 0);
	const spoken = languages.filter(({ language, posts }) => language !== "other" && posts >= SPOKEN_FROM);
	return {
		recognition_rate: measure("recognition_rate", recognition(talk)),
		bot_share: measure("bot_share", quotient(bots, everybody.length)),
		admin_share: measure("admin_share", adminShare(talk, everybody)),
		deleted_share: measure(
			"deleted_share",
			quotient(talk.posts.filter(({ isDeleted }) => isDeleted).length, talk.posts.length),
		),
		main_language_share: measure("main_language_share", quotient(languages[0]?.posts ?? 0, told, unread)),
		languages_spoken: measure("languages_spoken", { value: spoken.length, doubts: unread }),
	};
}

/** People's posts by the language they can be told to be in, most first, ties in the order of the list. */
export function languageMix(posts: readonly Said[]): WeekRollup["languageMix"] {
	const counts = new Map<Language, number>();
	for (const { language } of posts) {
		const name = language === null ? undefined : LANGUAGES[language];
		if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return LANGUAGES.map((language) => ({ language, posts: counts.get(language) ?? 0 }))
		.filter((row) => row.posts > 0)
		.sort((a, b) => b.posts - a.posts);
}

/** Who runs the group: those the member list says so of, and whoever writes in the group's own name. */
export function isByAdmin({ senderId, senderKind }: PostFact, admins: ReadonlySet<number>): boolean {
	return senderKind === "anonymous_admin" || (senderId !== null && isPerson(senderKind) && admins.has(senderId));
}

function adminShare({ facts }: Talk, everybody: readonly PostFact[]): Measured {
	const { admins } = facts.conversation;
	if (admins === null) return { value: 0, doubts: [{ status: "unknown", reason: "no_admin_list" }] };
	return quotient(everybody.filter((post) => isByAdmin(post, admins)).length, everybody.length);
}

/** People's posts whose reactions the source shows, and those of them with one on any of their parts. */
export function recognitionIn(talk: Talk): { readonly seen: readonly Said[]; readonly recognised: readonly Said[] } {
	const onAlbums = new Map<number, number>();
	for (const { albumId, reactions } of talk.facts.conversation.posts) {
		if (albumId !== null && reactions !== null) onAlbums.set(albumId, (onAlbums.get(albumId) ?? 0) + reactions);
	}
	const shownOn = ({ albumId, reactions }: Said) => (albumId === null ? reactions : (onAlbums.get(albumId) ?? null));
	const seen = talk.posts.filter((post) => shownOn(post) !== null);
	const recognised = seen.filter((post) => (shownOn(post) ?? 0) > 0);
	return { seen, recognised };
}

function recognition(talk: Talk): Measured {
	const { seen, recognised } = recognitionIn(talk);
	const doubts = doubtsOfSources(talk, seen.length);
	return { ...quotient(recognised.length, seen.length, doubts), ...coverageOf(talk, seen.length) };
}

function doubtsOfSources({ facts, posts }: Talk, seen: number): Doubt[] {
	if (facts.reactions === null || (posts.length > 0 && seen === 0)) {
		return [{ status: "unknown", reason: "no_reactions_in_source" }];
	}
	return seen < posts.length ? [{ status: "partial", reason: "reactions_partly_shown" }] : [];
}

function coverageOf({ posts }: Talk, seen: number): Pick<Measured, "coverage"> {
	return posts.length === 0 ? {} : { coverage: seen / posts.length };
}
