import type { z } from "zod";
import { type ForumTopic, listForumTopics } from "@/db/queries/forum-topics";
import { listRecentMembers } from "@/db/queries/query-names";
import type { SearchFilter } from "@/db/queries/search-messages";
import type { SearchQuery } from "@/lib/dashboard/query-contract";
import type { Group } from "@/lib/domain/group";
import { labelBits } from "@/lib/domain/label";
import { MESSAGE_KINDS } from "@/lib/domain/message";
import { AppError } from "@/lib/errors";
import type { QueryField } from "@/lib/query/metric-query";
import { foldWord, nearestWord } from "@/lib/query/nearest-word";
import { ASKED_LABELS, valueMeant, wordsOfValues } from "@/lib/query/query-values";
import { nameShown } from "@/lib/recap/names";
import { searchWords } from "@/lib/text/search/search-words";
import { addDays, parseLocalDate } from "@/lib/time/local-date";
import { parseTimeZone } from "@/lib/time/time-zone";
import { startOfDay } from "@/lib/time/wall-clock";
import type { ServiceContext } from "../context";
import { membersCalled, topicsCalled, topicTitle } from "../query/number-filters";

/** Names looked through for the nearest one. */
const NAMES_MAX = 20_000;

/** What a search asks, in the numbers rows are stored with. Throws AppError `invalid` for a name nobody has. */
export async function searchFilterOf(
	ctx: ServiceContext,
	group: Group,
	query: Omit<z.output<typeof SearchQuery>, "cursor">,
): Promise<SearchFilter> {
	const zone = parseTimeZone(group.zone);
	const kind = query.kind === undefined ? null : listed("kind", query.kind).replaceAll(" ", "_");
	const label = query.label === undefined ? null : listed("label", query.label);
	return {
		groupId: group.groupId,
		words: searchWords(query.words),
		senderIds: query.sender === undefined ? null : await sendersCalled(ctx, group.groupId, query.sender),
		topicIds: query.topic === undefined ? null : topicsOf(await listForumTopics(ctx.db, group.groupId), query.topic),
		kind: MESSAGE_KINDS.find((known) => known === kind) ?? null,
		labelBit: label === null ? null : labelBits(ASKED_LABELS.filter((known) => known === label)),
		from: query.from === undefined ? null : startOfDay(parseLocalDate(query.from, "from"), zone),
		to: query.to === undefined ? null : startOfDay(addDays(parseLocalDate(query.to, "to"), 1), zone),
	};
}

function listed(field: QueryField, value: string): string {
	return valueMeant(field, foldWord(value)) ?? refuse(field, value, wordsOfValues(field));
}

async function sendersCalled(ctx: ServiceContext, groupId: number, name: string): Promise<number[]> {
	const ids = await membersCalled(ctx, groupId, name.trim());
	if (ids.length > 0) return ids;
	const recent = await listRecentMembers(ctx.db, groupId, NAMES_MAX);
	return refuse("sender", name, new Set(recent.map((member) => nameShown(member.name, "en"))));
}

function topicsOf(topics: readonly ForumTopic[], title: string): number[] {
	const ids = topics.length === 0 ? [] : topicsCalled(topics, title);
	return ids.length > 0 ? ids : refuse("topic", title, topics.map(topicTitle));
}

function refuse(field: string, value: string, candidates: Iterable<string>): never {
	const near = nearestWord(value, candidates);
	throw new AppError("invalid", `No ${field} is called “${value}”.`, {
		...(near === null ? {} : { hint: `Did you mean ${near}?`, details: { proposal: near } }),
		place: { field },
	});
}
