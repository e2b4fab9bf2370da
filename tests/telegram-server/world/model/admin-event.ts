import type { TlObject } from "../../tl-object";

/** Flag of `channelAdminLogEventsFilter` an event is found by. */
export type AdminEventKind =
	| "join"
	| "leave"
	| "invite"
	| "ban"
	| "unban"
	| "kick"
	| "unkick"
	| "promote"
	| "demote"
	| "info"
	| "settings"
	| "pinned"
	| "edit"
	| "delete"
	| "invites"
	| "forums";

export interface AdminEvent {
	readonly id: bigint;
	/** Unix seconds. */
	readonly date: number;
	readonly actorId: number;
	readonly kind: AdminEventKind;
	/** `ChannelAdminLogEventAction` as a viewer gets it; made when asked, because messages look different to each. */
	readonly action: (viewerId: number) => TlObject;
	/** People the action names. */
	readonly people: readonly number[];
}
