import type { ChatId } from "./peer-id";

/** `current` is the chat itself, `migrated` the basic group it was, whose ids are shifted as exports shift them. */
export const SOURCE_SEGMENTS = ["current", "migrated"] as const;
export type SourceSegment = (typeof SOURCE_SEGMENTS)[number];

/** `paused` by the owner; `lost`: kicked, left or gone, asked again daily. */
export const SOURCE_STATES = ["active", "paused", "lost"] as const;
export type SourceState = (typeof SOURCE_STATES)[number];

/** How far an account has collected one chat of a group. */
export interface GroupSource {
	readonly groupId: number;
	readonly segment: SourceSegment;
	readonly accountId: string;
	readonly chatId: ChatId;
	readonly state: SourceState;
	/** Why it is not active, in Telegram's own word. */
	readonly stateReason: string | null;
	/** The channel's update counter up to which everything was applied; `null`: not yet known. */
	readonly pts: number | null;
	/** Highest id stored, as Telegram numbers it; the sweep asks for what is above. */
	readonly maxSeenId: number | null;
	/** Lowest id the backfill has reached, as Telegram numbers it. */
	readonly backfillId: number | null;
	readonly isBackfillDone: boolean;
	/** Messages Telegram says there are. */
	readonly total: number | null;
	/** Entries the backfill has read. */
	readonly collected: number;
	readonly isForum: boolean;
	readonly areMembersHidden: boolean | null;
	readonly canViewStats: boolean | null;
	/** `false`: Telegram shows this account no admin log. */
	readonly canViewAdminLog: boolean | null;
	readonly adminLogEventId: string | null;
	/** Everything up to here is known: when the last sweep that reached the newest message began. */
	readonly sweptAt: Date | null;
	readonly membersAt: Date | null;
	readonly adminLogAt: Date | null;
	readonly statisticsAt: Date | null;
	readonly topicsAt: Date | null;
	/** Counters of young messages were last asked for. */
	readonly snapshotsAt: Date | null;
	/** Reactions of messages were last asked for. */
	readonly reactionsAt: Date | null;
	readonly updatedAt: Date;
}

/** What a step changes of a source; what is left out stays. */
export type GroupSourceChange = Partial<Omit<GroupSource, "groupId" | "segment" | "updatedAt">>;
