import { z } from "zod";
import type { QueryRunner } from "@/db/client";
import {
	findSearchBounds,
	findSearchCandidates,
	findSentAtFrom,
	type SearchCandidate,
	type SearchFilter,
} from "@/db/queries/search-messages";
import { withTimeLimit } from "@/db/with-time-limit";
import { type FoundMessage, type SearchAnswer, SearchQuery } from "@/lib/dashboard/query-contract";
import type { Group } from "@/lib/domain/group";
import { formatDate } from "@/lib/format/date";
import { findHits } from "@/lib/text/search/find-hits";
import { parseTimeZone } from "@/lib/time/time-zone";
import { toLocalDate } from "@/lib/time/wall-clock";
import type { ServiceContext } from "../context";
import { resolveGroup } from "../groups/resolve-group";
import { readMessages } from "../messages/read-messages";
import { parseInput } from "../parse-input";
import { searchFilterOf } from "./search-filter";

/** Messages of a page, unless somebody asks for more. */
const PAGE_SIZE = 30;

const InputSchema = SearchQuery.extend({ ref: z.string(), most: z.number().int().min(1).max(200).default(PAGE_SIZE) });

/** Message numbers looked through at first, and at most, by one statement: each looks through twice as many. */
const SPAN_FIRST = 10_000;
const SPAN_MAX = 160_000;
const STATEMENTS_MAX = 30;
const STATEMENT_MAX_MS = 5_000;
/** From here on a page is handed over as far as it got. */
const PAGE_MS = 1_500;

interface Found {
	/** Newest first. */
	readonly hits: ReadonlyMap<number, FoundMessage["hits"]>;
	/** Smallest number looked through. */
	readonly reached: number;
	readonly isDone: boolean;
}

/**
 * Messages with all the words, newest first. A page ends when it is full or after a bounded amount of work; `next` goes
 * on from there. Throws AppError: `invalid` for a name nobody has, `not_found`, `unauthenticated`.
 */
export async function searchMessages(
	ctx: ServiceContext,
	{ signal, ...input }: z.input<typeof InputSchema> & { readonly signal?: AbortSignal },
): Promise<SearchAnswer> {
	const { ref, most, ...query } = parseInput(InputSchema, input);
	const group = await resolveGroup(ctx, { ref });
	const filter = await searchFilterOf(ctx, group, query);
	const before = query.cursor === undefined ? null : Number(query.cursor);
	const { found, reachedAt } = await withTimeLimit(ctx.db, { ms: STATEMENT_MAX_MS, signal }, async (db) => {
		const page = await findPage(ctx, db, filter, before, most);
		return { found: page, reachedAt: await findSentAtFrom(db, group.groupId, page.reached) };
	});
	const messages = await readMessages(ctx, group, [...found.hits.keys()]);
	return {
		messages: messages.map((message) => ({ ...message, hits: found.hits.get(message.messageId) ?? [] })),
		next: found.isDone ? null : String(found.reached),
		searched: describeReach(group, found.isDone ? null : reachedAt),
	};
}

async function findPage(
	ctx: ServiceContext,
	db: QueryRunner,
	filter: SearchFilter,
	before: number | null,
	most: number,
): Promise<Found> {
	const hits = new Map<number, FoundMessage["hits"]>();
	const bounds = await findSearchBounds(db, filter);
	if (bounds === null) return { hits, reached: before ?? 0, isDone: true };
	const startedAt = ctx.now().getTime();
	let last = before === null ? bounds.last : Math.min(bounds.last, before - 1);
	let span = SPAN_FIRST;
	for (let statement = 0; last >= bounds.first && hits.size < most; statement += 1) {
		if (statement === STATEMENTS_MAX || ctx.now().getTime() - startedAt > PAGE_MS) break;
		const first = Math.max(bounds.first, last - span + 1);
		const wanted = most - hits.size;
		const candidates = await findSearchCandidates(db, filter, { first, last }, wanted);
		keepHits(hits, candidates, filter.words);
		const isCut = candidates.length === wanted;
		last = (isCut ? (candidates.at(-1)?.messageId ?? first) : first) - 1;
		if (!isCut) span = Math.min(SPAN_MAX, span * 2);
	}
	return { hits, reached: last + 1, isDone: last < bounds.first };
}

/** The database's collation is a sieve: what counts is what the eye would call the same. */
function keepHits(
	hits: Map<number, FoundMessage["hits"]>,
	candidates: readonly SearchCandidate[],
	words: readonly string[],
): void {
	for (const { messageId, text } of candidates) {
		const spans = findHits(text, words);
		if (spans !== null) hits.set(messageId, spans);
	}
}

function describeReach(group: Group, reachedAt: Date | null): string {
	if (reachedAt === null) return "All of it was searched.";
	return `Searched back to ${formatDate(toLocalDate(reachedAt, parseTimeZone(group.zone)), "en")}.`;
}
