import type { Database } from "@/db/client";
import { isDuplicateKey } from "@/db/driver-error";
import { findFreePlace, findGroupByChat, insertGroup } from "@/db/queries/tracked-groups";
import type { Chat } from "@/lib/domain/chat";
import type { Group } from "@/lib/domain/group";
import { clampText, NAME_MAX } from "./clamp-text";
import { makeSlug } from "./make-slug";
import type { SettledZone } from "./settle-zone";

/** Several processes adding groups at once take each other's number; each round one of them succeeds. */
const ATTEMPTS_MAX = 20;

/** Starts tracking a chat, or finds the group another process has just made of it. */
export async function trackGroup(
	db: Database,
	chat: Chat,
	{ zone, source }: SettledZone,
	createdAt: Date,
): Promise<Group> {
	const word = makeSlug(chat.title);
	for (let attempt = 1; ; attempt += 1) {
		const { groupId, takenSlugs } = await findFreePlace(db, word ?? "group-");
		const group: Group = {
			groupId,
			chatId: chat.chatId,
			idSource: chat.idSource,
			slug: freeSlug(word ?? `group-${groupId}`, takenSlugs),
			title: clampText(chat.title, NAME_MAX),
			kind: chat.kind,
			zone,
			zoneSource: source,
			locale: "en",
			isPublic: chat.isPublic,
			createdAt,
		};
		try {
			await insertGroup(db, group);
			return group;
		} catch (error) {
			if (!isDuplicateKey(error) || attempt === ATTEMPTS_MAX) throw error;
		}
		const made = await findGroupByChat(db, chat.chatId);
		if (made !== null) return made;
	}
}

function freeSlug(slug: string, taken: ReadonlySet<string>): string {
	if (!taken.has(slug)) return slug;
	let number = 2;
	while (taken.has(`${slug}-${number}`)) number += 1;
	return `${slug}-${number}`;
}
