import type { ForumTopic } from "@/db/queries/forum-topics";
import type { NumberedFilter } from "@/db/queries/query-conditions";
import { findMembersByName, listRecentMembers } from "@/db/queries/query-names";
import { labelBits } from "@/lib/domain/label";
import { LANGUAGES } from "@/lib/domain/language";
import { PEER_KINDS } from "@/lib/domain/member";
import { MESSAGE_KINDS } from "@/lib/domain/message";
import { foldWord, nearestWord } from "@/lib/query/nearest-word";
import { type LinePlace, problemAt } from "@/lib/query/query-problem";
import { ASKED_LABELS, SENDERS, UNTOLD, WEEKDAYS } from "@/lib/query/query-values";
import { nameShown } from "@/lib/recap/names";
import type { ServiceContext } from "../context";
import { problemError, type ReadQuery } from "./read-query";

/** Telegram's own number of a forum's first topic; posts from before the forum are counted in it. */
const GENERAL_TOPIC_ID = 1;
const GENERAL_TITLE = "General";
/** Names looked through for the nearest one. */
const NAMES_MAX = 20_000;

/** What names are looked up in. */
export interface NameScope {
	readonly groupId: number;
	readonly topics: readonly ForumTopic[];
}

/**
 * Turns the names of a query into the numbers rows are stored with. Throws AppError `invalid` that points at a name nobody
 * has and proposes the nearest one.
 */
export async function numberFilters(
	ctx: ServiceContext,
	scope: NameScope,
	line: string,
	{ query, places }: ReadQuery,
): Promise<NumberedFilter[]> {
	const filters: NumberedFilter[] = [];
	for (const [at, { field, operator, values }] of query.where.entries()) {
		const numbers: number[] = [];
		for (const [nth, value] of values.entries()) {
			const found = await numbersOf(ctx, scope, field, value);
			const place = places[at]?.[nth];
			if (found.length === 0 && place !== undefined) await refuseName(ctx, scope, line, place, field, value);
			numbers.push(...found);
		}
		filters.push({ field, isNot: operator === "!=", values: [...new Set(numbers)] });
	}
	return filters;
}

/** Topics by their title, as pages call them. */
export function topicTitle({ topicId, title }: Pick<ForumTopic, "topicId" | "title">): string {
	if (title !== null && title.trim() !== "") return title.trim();
	return topicId === GENERAL_TOPIC_ID ? GENERAL_TITLE : `Topic ${topicId}`;
}

/** Topics with this title; the first one also holds what was posted before there were any. */
export function topicsCalled(topics: readonly ForumTopic[], title: string): number[] {
	const wanted = foldWord(title);
	const known = topics.some(({ topicId }) => topicId === GENERAL_TOPIC_ID)
		? topics
		: [...topics, { topicId: GENERAL_TOPIC_ID, title: null }];
	return known.filter((topic) => foldWord(topicTitle(topic)) === wanted).map(({ topicId }) => topicId);
}

async function numbersOf(
	ctx: ServiceContext,
	scope: NameScope,
	field: string,
	value: string,
): Promise<readonly number[]> {
	switch (field) {
		case "topic":
			return scope.topics.length === 0 ? [] : topicsCalled(scope.topics, value);
		case "member":
			return membersCalled(ctx, scope.groupId, value);
		case "kind":
			return [(MESSAGE_KINDS as readonly string[]).indexOf(value.replaceAll(" ", "_"))];
		case "language":
			return [value === UNTOLD ? -1 : (LANGUAGES as readonly string[]).indexOf(value)];
		case "label":
			return ASKED_LABELS.filter((label) => label === value).map((label) => labelBits([label]));
		case "weekday":
			return [(WEEKDAYS as readonly string[]).indexOf(value)];
		case "hour":
			return [Number(value)];
		default:
			return (SENDERS[value] ?? []).map((kind) => PEER_KINDS.indexOf(kind));
	}
}

/** By the name in the group, or by the number behind `#`. */
export async function membersCalled(ctx: ServiceContext, groupId: number, name: string): Promise<number[]> {
	const id = /^#(\d{1,16})$/.exec(name);
	if (id !== null) return [Number(id[1])];
	const exact = await findMembersByName(ctx.db, groupId, name);
	if (exact.length > 0) return exact;
	// Names are printed without telephone numbers and ornaments: what is printed can be asked for.
	const recent = await listRecentMembers(ctx.db, groupId, NAMES_MAX);
	const wanted = foldWord(name);
	return recent.filter((member) => foldWord(nameShown(member.name, "en")) === wanted).map(({ memberId }) => memberId);
}

async function refuseName(
	ctx: ServiceContext,
	scope: NameScope,
	line: string,
	place: LinePlace,
	field: string,
	value: string,
): Promise<never> {
	const names =
		field === "topic"
			? scope.topics.map(topicTitle)
			: (await listRecentMembers(ctx.db, scope.groupId, NAMES_MAX)).map(({ name }) => nameShown(name, "en"));
	const near = nearestWord(value, new Set(names));
	const none = field === "topic" && names.length === 0 ? "This group has no topics." : null;
	const message = none ?? `No ${field} of this group is called “${value}”.`;
	const quoted = near === null ? null : `"${near.replace(/["\\]/gu, "\\$&")}"`;
	throw problemError(problemAt(line, place, message, quoted));
}
