import type { z } from "zod";
import { findGroupSource } from "@/db/queries/group-sources";
import { RunRequest } from "@/lib/dashboard/jobs-contract";
import { canManageGroups, canPublish } from "@/lib/domain/access";
import type { Group } from "@/lib/domain/group";
import type { JobEvent } from "@/lib/domain/job-event";
import { AppError } from "@/lib/errors";
import { parseTimeZone } from "@/lib/time/time-zone";
import { addWeeks, isOver, parseWeek, weekOf } from "@/lib/time/week";
import type { ServiceContext } from "../context";
import { resolveGroup } from "../groups/resolve-group";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { requestEvents } from "./request-events";

type Runnable = RunRequest["functionId"];
type Work = Omit<JobEvent, "id">;

const SWEEPS: Partial<Record<Runnable, JobEvent["name"]>> = {
	"collect-due-groups": "sweep/collect.requested",
	"close-due-weeks": "sweep/weeks.requested",
	"purge-expired-messages": "sweep/purge.requested",
	"relabel-due-groups": "sweep/labels.requested",
};

/**
 * Asks for work out of turn; it begins soon, where somebody drives the jobs. Asking again within the same second is like asking once.
 * Throws AppError `not_found` for the group, `conflict` for one that is not collected, `invalid` for a week that is not over.
 */
export async function requestRun(ctx: ServiceContext, input: z.input<typeof RunRequest>): Promise<{ eventId: string }> {
	const { functionId, group: ref, week } = parseInput(RunRequest, input);
	requireAccess(functionId === "publish-recap" ? canPublish(ctx.actor) : canManageGroups(ctx.actor));
	const sweep = SWEEPS[functionId];
	const second = Math.floor(ctx.now().getTime() / 1_000);
	if (sweep !== undefined) return ask(ctx, { name: sweep, data: {} }, `ask:${functionId}:${second}`);
	if (ref === undefined) {
		throw new AppError("invalid", "This work is about one group.", {
			hint: "Name the group.",
			place: { field: "group" },
		});
	}
	const group = await resolveGroup(ctx, { ref });
	const work = await workOf(ctx, functionId, group, week);
	const about = "weekStart" in work.data ? `${group.groupId}:${work.data.weekStart}` : String(group.groupId);
	return ask(ctx, work, `ask:${functionId}:${about}:${second}`);
}

async function ask(ctx: ServiceContext, work: Work, id: string): Promise<{ eventId: string }> {
	await requestEvents(ctx, [{ ...work, id }]);
	ctx.log.info({ eventId: id }, "a job is asked for");
	return { eventId: id };
}

async function workOf(
	ctx: ServiceContext,
	functionId: Runnable,
	group: Group,
	week: string | undefined,
): Promise<Work> {
	const groupId = String(group.groupId);
	switch (functionId) {
		case "measure-group":
			return { name: "group/measure.requested", data: { groupId, rebuild: true } };
		case "close-week":
			return { name: "week/close.requested", data: { groupId, weekStart: overWeek(ctx, group, week) } };
		case "publish-recap":
			return { name: "recap/publish.requested", data: { groupId, weekStart: overWeek(ctx, group, week) } };
		case "backfill-group":
			return { name: "group/backfill.requested", data: { ...(await collecting(ctx, group)), part: 1 } };
		case "poll-reactions":
			return { name: "group/reactions.requested", data: await collecting(ctx, group) };
		case "snapshot-members":
			return { name: "group/members.requested", data: await collecting(ctx, group) };
		default:
			return { name: "group/collect.requested", data: await collecting(ctx, group) };
	}
}

/** The week asked for, or the newest that is over on the group's own clock. */
function overWeek(ctx: ServiceContext, { zone: name }: Group, asked: string | undefined): string {
	const zone = parseTimeZone(name);
	const week = asked === undefined ? addWeeks(weekOf(ctx.now(), zone), -1) : parseWeek(asked, zone);
	if (isOver(week, ctx.now())) return week.start;
	throw new AppError("invalid", `The week of ${week.start} is not over yet.`, {
		hint: "Name the Monday of a week that is.",
		place: { field: "week" },
	});
}

async function collecting({ db }: ServiceContext, { groupId, title }: Group) {
	const source = await findGroupSource(db, { groupId, segment: "current" });
	if (source !== null) return { groupId: String(groupId), accountId: source.accountId };
	throw new AppError("conflict", `${title} is not collected from Telegram.`, {
		hint: "Connect it to an account first.",
		place: { field: "group" },
	});
}
