import { z } from "zod";
import { findChatIdsByUsername } from "@/db/queries/telegram-peers";
import { findGroupBySlug, listTrackedGroups } from "@/db/queries/tracked-groups";
import { canViewGroups } from "@/lib/domain/access";
import type { Group } from "@/lib/domain/group";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { parseChatRef } from "../telegram/peers/parse-chat-ref";
import { matchGroup, nearestSlugs } from "./match-group";

const SUGGESTED_MAX = 3;
const InputSchema = z.object({ ref: z.string().trim().min(1).max(255) });

/**
 * The group a person means by `ref`: its Telegram id (bare or marked), slug or title; or, for a chat an account has seen,
 * its @username or t.me link. Asks Telegram nothing.
 * Throws AppError `not_found` that proposes the nearest slugs.
 */
export async function resolveGroup(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<Group> {
	const { ref } = parseInput(InputSchema, input);
	requireAccess(canViewGroups(ctx.actor));
	// What pages ask by: told apart from ids, which are numbers, it needs no list of all groups.
	const named = /^-?\d+$/.test(ref) ? null : await findGroupBySlug(ctx.db, ref.toLowerCase());
	if (named !== null) return named;
	const groups = await listTrackedGroups(ctx.db);
	const group = matchGroup(groups, ref) ?? (await matchLink(ctx, groups, ref));
	if (group !== null) return group;
	const near = nearestSlugs(groups, ref, SUGGESTED_MAX);
	const hint = near.length === 0 ? "Import an export first." : `Did you mean ${near.join(", ")}?`;
	throw new AppError("not_found", `No group is called ${JSON.stringify(ref)}.`, { hint, place: { field: "group" } });
}

/** A slug or title comes first: a username is only what the chat was last seen under. */
async function matchLink(ctx: ServiceContext, groups: readonly Group[], ref: string): Promise<Group | null> {
	const wanted = parseChatRef(ref);
	if (wanted.type === "marked") return matchGroup(groups, String(wanted.peerId));
	if (wanted.type !== "username") return null;
	const chatIds = new Set(await findChatIdsByUsername(ctx.db, wanted.username));
	const named = groups.filter(({ idSource, chatId }) => idSource === "telegram" && chatIds.has(chatId));
	return named.length === 1 ? (named[0] ?? null) : null;
}
