import type { Database } from "@/db/client";
import { ensureGroupSource } from "@/db/queries/group-sources";
import { findGroupByChat, insertGroup } from "@/db/queries/tracked-groups";
import type { Group } from "@/lib/domain/group";
import { createLogger } from "@/lib/logger";
import type { ServiceContext } from "@/lib/services/context";
import { systemClock } from "@/lib/services/telegram/clock";
import type { AccountReader } from "@/lib/services/telegram/peers/account-reader";
import { rememberPeers } from "@/lib/services/telegram/peers/remember-peers";
import type { ScriptedChat } from "./scripted-chat";
import type { ScriptedTelegram } from "./scripted-telegram";

const ACCOUNT = "scripted-account";
const NO_GATE = { pauseForMembers: async () => undefined };
let groups = 1_000;

/** A context whose clock shows what the test says. */
export function aLiveContext(db: Database, now: () => Date): ServiceContext {
	return { actor: { type: "system", job: "test" }, now, db, log: createLogger("silent") };
}

/** A session of the one account scripted chats are collected by. */
export function aSession(telegram: ScriptedTelegram, signal = new AbortController().signal): AccountReader {
	return { accountId: ACCOUNT, kind: "user", gateway: telegram.gateway(), gate: NO_GATE, signal, clock: systemClock };
}

/** Begins to collect a scripted chat, as a group of its own unless the chat is tracked already. */
export async function trackScripted(ctx: ServiceContext, chat: ScriptedChat): Promise<Group> {
	const known = await findGroupByChat(ctx.db, chat.chatId);
	const group = known ?? (await makeGroup(ctx, chat));
	const source = { groupId: group.groupId, segment: "current", accountId: ACCOUNT, chatId: chat.chatId } as const;
	await ensureGroupSource(ctx.db, source, ctx.now());
	const base = { chatId: chat.chatId, ref: chat.ref, kind: "supergroup", title: "Scripted", username: null } as const;
	const rest = { participants: null, createdAt: null, isLost: false, migratedTo: null, isAdmin: false, photoId: null };
	await rememberPeers(ctx.db, ACCOUNT, { chats: [{ ...base, ...rest }] }, ctx.now());
	return group;
}

async function makeGroup(ctx: ServiceContext, chat: ScriptedChat): Promise<Group> {
	groups += 1;
	const group: Group = {
		groupId: groups,
		chatId: chat.chatId,
		idSource: "telegram",
		slug: `scripted-${groups}`,
		title: "Scripted",
		kind: chat.ref.kind === "channel" ? "supergroup" : "basic_group",
		zone: "UTC",
		zoneSource: "asked",
		locale: "en",
		isPublic: false,
		createdAt: ctx.now(),
	};
	await insertGroup(ctx.db, group);
	return group;
}
