import type { TlObject } from "../../tl-object";

export type MemberStatus = "creator" | "admin" | "member" | "restricted" | "banned" | "left";

type InsideStatus = Exclude<MemberStatus, "left" | "banned">;

/** Somebody's standing in a chat; those who left or were banned keep theirs. */
export interface Member {
	readonly userId: number;
	readonly status: MemberStatus;
	/** Unix seconds. */
	readonly joinedAt: number;
	readonly inviterId: number | null;
	readonly rank: string | null;
	/** `chatAdminRights` of creators and admins. */
	readonly adminRights: TlObject | null;
	/** `chatBannedRights` of restricted and banned. */
	readonly bannedRights: TlObject | null;
	readonly kickedBy: number | null;
}

/** Whether the person is in the chat now. */
export function isInside(member: Member | undefined): member is Member & { readonly status: InsideStatus } {
	return member !== undefined && member.status !== "left" && member.status !== "banned";
}

export function isAdmin(member: Member | undefined): member is Member & { readonly status: "creator" | "admin" } {
	return member?.status === "creator" || member?.status === "admin";
}
