import type { MembershipKind } from "./membership-event";
import type { MemberStatus } from "./telegram-peer";

/** Somebody as the roster of a group keeps them; people who left keep their entry. */
export interface RosterEntry {
	readonly memberId: number;
	readonly status: MemberStatus;
	readonly isPresent: boolean;
	/** As Telegram dates it; `null`: it does not. */
	readonly joinedAt: Date | null;
	readonly lastSeenAt: Date;
}

/** A row of a member list. */
export type ListedMember = Pick<RosterEntry, "memberId" | "status" | "joinedAt">;

/** Somebody came or went after `after` (`null`: nobody knows) and not later than `at`. */
export interface RosterEvent {
	/** `list:<taken at>:<member>` or `log:<event id>`: the same fact is stored once. */
	readonly eventKey: string;
	readonly memberId: number;
	readonly kind: MembershipKind;
	readonly after: Date | null;
	readonly at: Date;
}

/** A list before the one at hand. */
export interface LastList {
	readonly takenAt: Date;
	/** Everybody was on it. */
	readonly isComplete: boolean;
}

/** How many members a group had at an instant, and how much of the list could be read. `null`: nobody knows. */
export interface MemberSnapshot extends LastList {
	/** Telegram's own count. */
	readonly participants: number | null;
	readonly admins: number | null;
	readonly online: number | null;
	/** Rows of the list that were read; `null`: none asked for. */
	readonly listed: number | null;
	readonly joined: number | null;
	readonly left: number | null;
}

/** Whether a kind of event is a coming; the others are goings. */
export function isComing(kind: MembershipKind): boolean {
	return kind === "added" || kind.startsWith("joined");
}
