import { listGroupSources } from "@/db/queries/group-sources";
import { listTrackedGroups } from "@/db/queries/tracked-groups";
import type { DialogCard, DialogList } from "@/lib/dashboard/telegram-contract";
import { canUseTelegram } from "@/lib/domain/access";
import type { ChatId } from "@/lib/domain/peer-id";
import type { LiveChat } from "@/lib/domain/telegram-peer";
import { formatCount } from "@/lib/format/number";
import type { Slice } from "@/lib/telegram/gateway";
import type { ServiceContext } from "../../context";
import { requireAccess } from "../../require-access";
import { rememberPeers } from "../../telegram/peers/remember-peers";
import { withAccount } from "../../telegram/runtime/with-account";
import { explainRefusal } from "../../telegram/verbs/explain-refusal";
import { kindLabel } from "../kind-label";

/** A page of the groups an account is in, as its chat list has them. Throws like `withAccount`. */
export async function getDialogs(
	ctx: ServiceContext,
	{ accountId, cursor }: { readonly accountId: string; readonly cursor: string | null },
): Promise<DialogList> {
	requireAccess(canUseTelegram(ctx.actor));
	const page = await readPage(ctx, accountId, cursor);
	const slugs = await connectedSlugs(ctx);
	return { dialogs: page.items.filter(isGroup).map((chat) => toCard(chat, slugs)), next: page.next };
}

async function readPage(ctx: ServiceContext, accountId: string, cursor: string | null): Promise<Slice<LiveChat>> {
	try {
		return await withAccount(ctx, { account: accountId, purpose: "dialogs" }, async (session) => {
			const { gateway, signal } = session;
			const page = await gateway.dialogs(cursor, { lane: "interactive", signal });
			const met = { people: page.people, chats: page.items };
			await rememberPeers(ctx.db, session.accountId, met, ctx.now());
			return page;
		});
	} catch (error) {
		throw explainRefusal(error);
	}
}

/** What a recap can be of: no channels, nothing that cannot be read any more, no basic group that became another. */
function isGroup({ kind, isLost, migratedTo }: LiveChat): boolean {
	return kind !== "channel" && !isLost && migratedTo === null;
}

function toCard(chat: LiveChat, slugs: ReadonlyMap<ChatId, string>): DialogCard {
	const { chatId, title, kind, username, participants, isAdmin } = chat;
	return {
		ref: String(chatId),
		title,
		kindLabel: kindLabel(kind),
		username,
		members: participants === null ? null : `${formatCount(participants, "en", "whole")} members`,
		isAdmin,
		connectedSlug: slugs.get(chatId) ?? null,
	};
}

/** Slugs of the groups that are collected live, by chat. */
async function connectedSlugs(ctx: ServiceContext): Promise<ReadonlyMap<ChatId, string>> {
	const [groups, sources] = await Promise.all([listTrackedGroups(ctx.db), listGroupSources(ctx.db)]);
	const live = new Set(sources.map(({ groupId }) => groupId));
	return new Map(groups.filter(({ groupId }) => live.has(groupId)).map(({ chatId, slug }) => [chatId, slug]));
}
