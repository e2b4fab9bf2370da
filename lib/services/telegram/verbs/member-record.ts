import type { LiveMember, MemberStatus } from "@/lib/domain/telegram-peer";

/** A member as people and programs read it. */
export interface MemberRecord {
	readonly id: number;
	readonly name: string | null;
	/** Without `@`. */
	readonly username: string | null;
	/** `human`, `bot`, `deleted` … */
	readonly kind: string;
	readonly status: MemberStatus;
	/** `null`: Telegram does not date it. */
	readonly joinedAt: string | null;
	readonly inviterId: number | null;
	/** Admin title. */
	readonly rank: string | null;
}

/** Columns of a member list in CSV, in order. */
export const MEMBER_COLUMNS = [
	"id",
	"name",
	"username",
	"kind",
	"status",
	"joinedAt",
	"inviterId",
	"rank",
] as const satisfies readonly (keyof MemberRecord)[];

export function toMemberRecord({ seen, status, joinedAt, inviterId, rank }: LiveMember): MemberRecord {
	return {
		id: seen.peer.peerId,
		name: seen.peer.name,
		username: seen.username,
		kind: seen.peer.kind,
		status,
		joinedAt: joinedAt?.toISOString() ?? null,
		inviterId,
		rank,
	};
}
