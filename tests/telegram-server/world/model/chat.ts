import type { TlObject } from "../../tl-object";
import type { MessageLog } from "../log/message-log";
import type { PtsLog } from "../log/pts-log";
import type { AdminEvent } from "./admin-event";
import type { Roster } from "./roster";
import type { StoredFile } from "./stored-file";
import type { Topic } from "./topic";

/** What supergroups, forums, broadcast channels and basic groups share. */
interface Room {
	readonly id: number;
	title: string;
	about: string;
	/** Unix seconds. */
	readonly date: number;
	readonly creatorId: number;
	readonly inviteHash: string;
	photo: StoredFile | null;
	readonly roster: Roster;
	readonly log: MessageLog;
	/** Newest message read, by account. */
	readonly readUpTo: Map<number, number>;
}

export interface Channel extends Room {
	readonly kind: "channel";
	readonly isBroadcast: boolean;
	readonly isForum: boolean;
	username: string | null;
	readonly pts: PtsLog;
	nextMessageId: number;
	readonly topics: Map<number, Topic>;
	readonly adminLog: AdminEvent[];
	areMembersHidden: boolean;
	needsApproval: boolean;
	slowModeSeconds: number;
	/** When each member may post again under slow mode, ms. */
	readonly mayPostAt: Map<number, number>;
	/** `chatBannedRights` of ordinary members. */
	defaultBannedRights: TlObject;
	canViewStats: boolean;
	statsDc: number;
	linkedId: number | null;
	/** The basic group it was. */
	readonly migratedFrom: { readonly groupId: number; readonly maxId: number } | null;
	/** For broadcast channels: copies of its posts in the discussion, by post id. */
	readonly discussionIds: Map<number, number>;
}

export interface BasicGroup extends Room {
	readonly kind: "chat";
	migratedToId: number | null;
	version: number;
}

/** Two people's own messages. */
export interface PrivateChat {
	readonly kind: "user";
	readonly personIds: readonly [number, number];
	readonly log: MessageLog;
	readonly readUpTo: Map<number, number>;
}

export type Chat = Channel | BasicGroup | PrivateChat;
