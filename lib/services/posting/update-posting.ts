import { z } from "zod";
import type { QueryRunner } from "@/db/client";
import { listForumTopics } from "@/db/queries/forum-topics";
import { findPostingSettings, upsertPostingSettings } from "@/db/queries/posting-settings";
import { findGroup } from "@/db/queries/tracked-groups";
import { listClosingsOf } from "@/db/queries/week-closings";
import { inTransaction } from "@/db/transaction";
import { canManageGroups } from "@/lib/domain/access";
import { isBySettings, isOpen } from "@/lib/domain/closing-move";
import type { Group } from "@/lib/domain/group";
import { POSTING_MODES, type PostingSettings, QUIET_RULES } from "@/lib/domain/posting";
import { lateFrom } from "@/lib/domain/posting-time";
import { AppError } from "@/lib/errors";
import { LOCALES } from "@/lib/recap/recap-view";
import { parseTimeZone } from "@/lib/time/time-zone";
import type { ServiceContext } from "../context";
import { requestEvents } from "../jobs/request-events";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { listAccounts } from "../telegram/accounts/list-accounts";
import { weekClosed } from "./week-closed";

const InputSchema = z.object({
	groupId: z.number().int().positive(),
	mode: z.enum(POSTING_MODES),
	hour: z.number().int().min(0).max(23),
	topicId: z.number().int().positive().max(2_147_483_647).nullable(),
	accountId: z.string().min(1).max(36).nullable(),
	locale: z.enum(LOCALES).nullable(),
	theme: z.enum(["light", "dark"]),
	quietRule: z.enum(QUIET_RULES),
	draftHours: z.number().int().min(1).max(144),
});

/** General is there in every forum, and a message that names no topic goes into it. */
const GENERAL_TOPIC_ID = 1;
/** What decides when, and whether, a week that is closed already goes out. */
const DECIDING = ["mode", "hour", "quietRule", "draftHours"] as const;

/**
 * Stores how a group's recap is posted. A week that is closed and not posted yet is looked at again by the new settings.
 * Throws AppError `not_found` for the group, a topic or an account there is none of, `invalid` for a topic without a forum.
 */
export async function updatePosting(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<PostingSettings> {
	const settings = parseInput(InputSchema, input);
	requireAccess(canManageGroups(ctx.actor));
	const group = await findGroup(ctx.db, settings.groupId);
	if (group === null) throw new AppError("not_found", `No group has the number ${settings.groupId}.`);
	if (settings.topicId !== null) await requireTopic(ctx, group, settings.topicId);
	if (settings.accountId !== null) await requireAccount(ctx, settings.accountId);
	return inTransaction(ctx.db, async (tx) => {
		const before = await findPostingSettings(tx, group.groupId);
		await upsertPostingSettings(tx, settings, ctx.now());
		if (DECIDING.some((name) => before[name] !== settings[name])) await lookAgain(ctx, tx, group);
		ctx.log.info({ ...settings }, "posting changed");
		return settings;
	});
}

async function requireTopic({ db }: ServiceContext, { groupId, kind }: Group, topicId: number): Promise<void> {
	const place = { field: "topicId" };
	if (kind !== "forum") {
		throw new AppError("invalid", "This group has no topics.", { hint: "Post it without a topic.", place });
	}
	if (topicId === GENERAL_TOPIC_ID) return;
	if ((await listForumTopics(db, groupId)).some((topic) => topic.topicId === topicId)) return;
	throw new AppError("not_found", "This group has no such topic.", { hint: "Choose one of its topics.", place });
}

async function requireAccount(ctx: ServiceContext, accountId: string): Promise<void> {
	if ((await listAccounts(ctx)).some((account) => account.accountId === accountId)) return;
	throw new AppError("not_found", "There is no such account.", {
		hint: "Choose an account of the Telegram page.",
		place: { field: "accountId" },
	});
}

async function lookAgain(ctx: ServiceContext, tx: QueryRunner, { groupId, zone }: Group): Promise<void> {
	const [newest] = await listClosingsOf(tx, groupId, 1);
	if (newest === undefined || !(isOpen(newest) || isBySettings(newest))) return;
	if (ctx.now() >= lateFrom({ start: newest.weekStart, zone: parseTimeZone(zone) })) return;
	await requestEvents(ctx, [weekClosed(newest, String(ctx.now().getTime()))], tx);
}
