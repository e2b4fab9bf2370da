import type { PeerId } from "./peer-id";

export const MEMBERSHIP_KINDS = [
	"joined",
	"joined_by_link",
	"joined_by_request",
	"added",
	"left",
	"removed",
	"banned",
] as const;
export type MembershipKind = (typeof MEMBERSHIP_KINDS)[number];

/** One person entering or leaving a group. `peerId` is `null` when the source hides or does not identify the person. */
export interface MembershipEvent {
	readonly messageId: number;
	/** Distinguishes several people in one service row. */
	readonly position: number;
	readonly kind: MembershipKind;
	readonly peerId: PeerId | null;
	readonly name: string | null;
	readonly occurredAt: Date;
}
