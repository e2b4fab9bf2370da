import type { GroupList } from "@/lib/dashboard/contract";
import type { GroupSummary } from "@/lib/domain/group";
import { formatDate } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import { parseTimeZone } from "@/lib/time/time-zone";
import { toLocalDate } from "@/lib/time/wall-clock";
import type { ServiceContext } from "../context";
import { listGroups } from "../groups/list-groups";
import { toGroupRef } from "./group-ref";
import { kindLabel } from "./kind-label";

/** Every group, as the list of groups shows it. */
export async function getGroupList(ctx: ServiceContext): Promise<GroupList> {
	const groups = await listGroups(ctx);
	return {
		groups: groups.map((group) => ({
			...toGroupRef(group),
			kindLabel: kindLabel(group.kind),
			messages: formatCount(group.messages, "en", "whole"),
			span: spanOf(group),
		})),
	};
}

function spanOf({ firstMessageAt, lastMessageAt, zone }: GroupSummary): string | null {
	if (firstMessageAt === null || lastMessageAt === null) return null;
	const [first, last] = [firstMessageAt, lastMessageAt].map((at) =>
		formatDate(toLocalDate(at, parseTimeZone(zone)), "en"),
	);
	return first === last ? (first ?? null) : `${first} – ${last}`;
}
