import { z } from "zod";
import { countGroupSources, ensureGroupSource, findGroupSource } from "@/db/queries/group-sources";
import { findTelegramAccount } from "@/db/queries/telegram-accounts";
import { findGroupByChat, updateGroup } from "@/db/queries/tracked-groups";
import { inTransaction } from "@/db/transaction";
import { canManageGroups } from "@/lib/domain/access";
import type { Group } from "@/lib/domain/group";
import type { JobEvent } from "@/lib/domain/job-event";
import type { LiveChat } from "@/lib/domain/telegram-peer";
import { AppError } from "@/lib/errors";
import { parseTimeZone, type TimeZone } from "@/lib/time/time-zone";
import { settleZone } from "../collect/settle-zone";
import { trackGroup } from "../collect/track-group";
import type { ServiceContext } from "../context";
import { requestEvents } from "../jobs/request-events";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { ChatInputSchema } from "../telegram/verbs/chat-input";
import { withChat } from "../telegram/verbs/with-chat";
import { withConnectLock } from "./connect-lock";

const InputSchema = ChatInputSchema.extend({
	/** Of a new group; a group that is tracked already takes it too. */
	timezone: z.string().min(1).max(64).nullish(),
	/** Language of its recaps. */
	locale: z.enum(["en", "ru"]).nullish(),
});

interface Wishes {
	readonly zone: TimeZone | null;
	readonly locale: string | null;
}

/**
 * Begins to collect a chat live, as a new group or as the group an export of the same chat already made. Connecting it
 * again changes nothing but the account. Throws AppError `conflict` beyond the owner's number of groups, and like
 * `resolveChat`.
 */
export async function connectGroup(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<Group> {
	const { timezone, locale, ...asked } = parseInput(InputSchema, input);
	requireAccess(canManageGroups(ctx.actor));
	const wishes = { zone: timezone == null ? null : parseTimeZone(timezone), locale: locale ?? null };
	return withChat(ctx, "connect", asked, async ({ accountId, limits }, chat) => {
		requireReadable(chat);
		const group = await withConnectLock(ctx.db, async () => {
			const tracked = await findGroupByChat(ctx.db, chat.chatId);
			await requireRoom(ctx, tracked, limits.groupsMax);
			await requireOwnNumbers(ctx, accountId, chat, tracked);
			return connect(ctx, accountId, chat, tracked, wishes);
		});
		ctx.log.info({ groupId: group.groupId, accountId }, "group connected");
		return group;
	});
}

async function connect(
	ctx: ServiceContext,
	accountId: string,
	chat: LiveChat,
	tracked: Group | null,
	{ zone, locale }: Wishes,
): Promise<Group> {
	const { chatId, kind, title, username } = chat;
	const settled = settleZone(zone, tracked, []);
	const made = { chatId, idSource: "telegram" as const, kind, title, isPublic: username !== null };
	const group = tracked ?? (await trackGroup(ctx.db, made, settled, ctx.now()));
	const change = {
		...(zone === null ? {} : { zone: settled.zone as string, zoneSource: settled.source }),
		...(locale === null ? {} : { locale }),
	};
	if (Object.keys(change).length > 0) await updateGroup(ctx.db, group.groupId, change, ctx.now());
	const source = { groupId: group.groupId, segment: "current" as const, accountId, chatId };
	const known = await findGroupSource(ctx.db, source);
	await inTransaction(ctx.db, async (tx) => {
		await ensureGroupSource(tx, { ...source, isForum: kind === "forum" }, ctx.now());
		if (known === null) await requestEvents(ctx, [historyOf(source, ctx.now())], tx);
	});
	return { ...group, ...change };
}

/** Asks for a new group's history at once. One connected again after it was given up is read anew, so the moment counts. */
function historyOf({ groupId, accountId }: { groupId: number; accountId: string }, at: Date): JobEvent {
	const data = { groupId: String(groupId), accountId, part: 1 };
	return { id: `backfill:${groupId}:connected-${at.getTime()}`, name: "group/backfill.requested", data };
}

function requireReadable({ isLost, title }: LiveChat): void {
	if (!isLost) return;
	throw new AppError("forbidden", `This account cannot read “${title}”.`, {
		hint: "Join it in Telegram first, then connect it.",
		place: { field: "ref" },
	});
}

/** In a basic group every account numbers messages by itself: read through a second one, each would be stored twice. */
async function requireOwnNumbers(
	{ db }: ServiceContext,
	accountId: string,
	{ kind, title }: LiveChat,
	tracked: Group | null,
): Promise<void> {
	if (kind !== "basic_group" || tracked === null) return;
	const known = await findGroupSource(db, { groupId: tracked.groupId, segment: "current" });
	if (known === null || known.accountId === accountId) return;
	const owner = await findTelegramAccount(db, known.accountId);
	throw new AppError("conflict", `“${title}” is collected by the account ${owner?.name ?? known.accountId} already.`, {
		hint: "A basic group's messages have other numbers for every account. Connect it through that one, or make it a supergroup.",
		place: { field: "account" },
	});
}

/** A group that is collected already takes no more room. */
async function requireRoom(ctx: ServiceContext, tracked: Group | null, groupsMax: number): Promise<void> {
	const key = tracked === null ? null : { groupId: tracked.groupId, segment: "current" as const };
	const known = key === null ? null : await findGroupSource(ctx.db, key);
	if (known !== null || (await countGroupSources(ctx.db)) < groupsMax) return;
	throw new AppError("conflict", `${groupsMax} groups are collected already, which is the most that is allowed.`, {
		hint: "Disconnect one first, or raise MAX_GROUPS.",
	});
}
