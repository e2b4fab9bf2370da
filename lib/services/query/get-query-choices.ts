import { z } from "zod";
import { findLastMessageAt } from "@/db/queries/first-message";
import { listForumTopics } from "@/db/queries/forum-topics";
import { listBusiestMembers, listRecentMembers } from "@/db/queries/query-names";
import type { QueryChoices } from "@/lib/dashboard/query-contract";
import { fullVocabulary } from "@/lib/query/catalogue-measures";
import { valuesOf } from "@/lib/query/query-values";
import { nameShown } from "@/lib/recap/names";
import { addDays } from "@/lib/time/local-date";
import { parseTimeZone } from "@/lib/time/time-zone";
import { toLocalDate } from "@/lib/time/wall-clock";
import type { ServiceContext } from "../context";
import { toGroupRef } from "../dashboard/group-ref";
import { resolveGroup } from "../groups/resolve-group";
import { parseInput } from "../parse-input";
import { topicTitle } from "./number-filters";

const InputSchema = z.object({ ref: z.string() });
/** People offered to choose from: those who wrote most of late, else who wrote last. Anybody can be typed. */
const MEMBERS_MAX = 100;
const RECENT_DAYS = 180;
/** A history that ended before this is read as a whole. */
const OLD_MS = 60 * 86_400_000;

/** Everything a question about a group can be made of. */
export async function getQueryChoices(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<QueryChoices> {
	const group = await resolveGroup(ctx, parseInput(InputSchema, input));
	const since = addDays(toLocalDate(ctx.now(), parseTimeZone(group.zone)), -RECENT_DAYS);
	const [topics, members, lastAt] = await Promise.all([
		listForumTopics(ctx.db, group.groupId),
		listBusiestMembers(ctx.db, group.groupId, since, MEMBERS_MAX),
		findLastMessageAt(ctx.db, group.groupId),
	]);
	const isOld = lastAt === null || lastAt.getTime() < ctx.now().getTime() - OLD_MS;
	const people = members.length > 0 ? members : await listRecentMembers(ctx.db, group.groupId, MEMBERS_MAX);
	const titles = [...new Set(topics.map(topicTitle))];
	return {
		group: toGroupRef(group),
		measures: Array.from(fullVocabulary().byKey.values(), (entry) => ({
			key: entry.key,
			label: entry.label,
			names: [...entry.names],
			dimensions: [...entry.dimensions],
			canFilter: entry.canFilter,
		})),
		topics: titles,
		members: [...new Set(people.map(({ name }) => nameShown(name, "en")))],
		languages: [...(valuesOf("language") ?? [])],
		kinds: [...(valuesOf("kind") ?? [])],
		labels: [...(valuesOf("label") ?? [])],
		examples: examplesFor(titles, isOld),
	};
}

/** The first is what a page begins with. Of a history that ended long ago, "the last weeks" would show nothing. */
function examplesFor(topics: readonly string[], isOld: boolean): string[] {
	const over = (period: string): string => (isOld ? "all time" : period);
	const topic = topics.at(-1);
	const last =
		topic === undefined
			? `questions by week ${over("last 26 weeks")}`
			: `questions by week ${over("last 26 weeks")} where topic = ${JSON.stringify(topic)}`;
	return [
		`messages by week ${over("last 26 weeks")}`,
		`messages by weekday ${over("last 12 weeks")}`,
		`people by month ${over("last 12 months")}`,
		`messages by hour ${over("last 30 days")}`,
		`reactions by emoji ${over("last 3 months")}`,
		`reply rate by week ${over("last 26 weeks")}`,
		last,
	];
}
