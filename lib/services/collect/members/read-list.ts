import type { QueryRunner } from "@/db/client";
import type { ListedMember } from "@/lib/domain/roster";
import type { MemberFilter } from "@/lib/telegram/gateway";
import type { AccountReader } from "../../telegram/peers/account-reader";
import type { ListedChat, MemberListEnd } from "../../telegram/verbs/member-list";
import { readMembers } from "../../telegram/verbs/read-members";

/** A whole list, as short as the roster needs it. */
export interface ReadList {
	readonly members: readonly ListedMember[];
	readonly end: MemberListEnd;
}

/**
 * Reads a chat's member list to its end; people who are on it only because they were banned or left are not there. Where
 * Telegram cuts the list (newest members first), the admins are asked for as well: they tend to be old ones.
 */
export async function readList(db: QueryRunner, reader: AccountReader, chat: ListedChat): Promise<ReadList> {
	const members = new Map<number, ListedMember>();
	const end = await readInto(members, db, reader, chat, { type: "recent" });
	if (end.gap === "capped") await readInto(members, db, reader, chat, { type: "admins" });
	return { members: [...members.values()], end };
}

async function readInto(
	members: Map<number, ListedMember>,
	db: QueryRunner,
	reader: AccountReader,
	chat: ListedChat,
	filter: MemberFilter,
): Promise<MemberListEnd> {
	const pages = readMembers(db, reader, chat, { filter, limit: null, lane: "backfill" });
	for (;;) {
		const step = await pages.next();
		if (step.done) return step.value;
		for (const { seen, status, joinedAt } of step.value) {
			const { peerId: memberId } = seen.peer;
			if (status !== "banned" && status !== "left") members.set(memberId, { memberId, status, joinedAt });
		}
	}
}
