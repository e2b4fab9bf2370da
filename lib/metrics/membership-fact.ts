import type { MembershipKind } from "../domain/membership-event";

/** One coming or going, told once however many sources tell of it. */
export interface MembershipFact {
	readonly kind: MembershipKind;
	/** `null`: the source does not say whose. */
	readonly memberId: number | null;
	/** The service row that told of it; `null`: nothing in the chat did. */
	readonly messageId: number | null;
	readonly occurredAt: Date;
	/** When this member was first seen to leave, in all of history; `null`: never, or the member is not known. */
	readonly firstLeftAt: Date | null;
}
