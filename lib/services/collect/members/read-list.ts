import type { QueryRunner } from "@/db/client";
import type { ListedMember } from "@/lib/domain/roster";
import type { AccountReader } from "../../telegram/peers/account-reader";
import type { ListedChat, MemberListEnd } from "../../telegram/verbs/member-list";
import { readMembers } from "../../telegram/verbs/read-members";

/** A whole list, as short as the roster needs it. */
export interface ReadList {
	readonly members: readonly ListedMember[];
	readonly end: MemberListEnd;
}

/** Reads a chat's member list to its end; people who are on it only because they were banned or left are not there. */
export async function readList(db: QueryRunner, reader: AccountReader, chat: ListedChat): Promise<ReadList> {
	const pages = readMembers(db, reader, chat, { filter: { type: "recent" }, limit: null, lane: "backfill" });
	const members: ListedMember[] = [];
	for (;;) {
		const step = await pages.next();
		if (step.done) return { members, end: step.value };
		for (const { seen, status, joinedAt } of step.value) {
			if (status !== "banned" && status !== "left") members.push({ memberId: seen.peer.peerId, status, joinedAt });
		}
	}
}
