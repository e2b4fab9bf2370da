import { z } from "zod";
import { listForumTopics } from "@/db/queries/forum-topics";
import { listBusiestMembers } from "@/db/queries/query-names";
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
/** People offered to choose from: those who wrote most of late. Anybody can be typed. */
const MEMBERS_MAX = 100;
const RECENT_DAYS = 180;

/** Everything a question about a group can be made of. */
export async function getQueryChoices(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<QueryChoices> {
	const group = await resolveGroup(ctx, parseInput(InputSchema, input));
	const since = addDays(toLocalDate(ctx.now(), parseTimeZone(group.zone)), -RECENT_DAYS);
	const [topics, members] = await Promise.all([
		listForumTopics(ctx.db, group.groupId),
		listBusiestMembers(ctx.db, group.groupId, since, MEMBERS_MAX),
	]);
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
		members: [...new Set(members.map(({ name }) => nameShown(name, "en")))],
		languages: [...(valuesOf("language") ?? [])],
		kinds: [...(valuesOf("kind") ?? [])],
		labels: [...(valuesOf("label") ?? [])],
		examples: examplesFor(titles),
	};
}

function examplesFor(topics: readonly string[]): string[] {
	const topic = topics.at(-1);
	return [
		"messages by weekday last 12 weeks",
		"people by week last 26 weeks",
		topic === undefined ? "messages by hour last 30 days" : `questions by week where topic = ${JSON.stringify(topic)}`,
		"reactions by emoji last 3 months",
		"reply rate by week last 26 weeks",
	];
}
