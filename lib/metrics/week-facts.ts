import type { PeerKind } from "../domain/member";
import type { MessageKind } from "../domain/message";
import type { Week } from "../time/week";
import type { ConversationFacts } from "./conversation-facts";
import type { MembershipFact } from "./membership-fact";
import type { PeopleHistory, PersonWeek } from "./people-history";
import type { PersonPair } from "./person-pair";
import type { WeekFrame } from "./week-frame";

/** Posts of one sender in one bucket of the week's hour grid. */
export interface SenderCell {
	readonly senderId: number | null;
	readonly senderKind: PeerKind;
	readonly bucket: number;
	readonly posts: number;
}

/** Posts of one kind in one topic by one kind of sender. */
export interface ContentCell {
	readonly kind: MessageKind;
	/** `null`: posted in no topic. */
	readonly topicId: number | null;
	readonly senderKind: PeerKind;
	readonly posts: number;
	/** Of the posts, those deleted since. */
	readonly deletedPosts: number;
	/** Messages, each part of an album counted, and those of them whose reactions the source shows. */
	readonly messages: number;
	readonly messagesWithReactions: number;
	/** Reactions standing on them. */
	readonly reactions: number;
}

/** Posts of one person that reply to another person, in one bucket. */
export interface ReplyCell {
	readonly senderId: number;
	readonly parentId: number;
	readonly bucket: number;
	readonly replies: number;
}

export interface ReactionFacts {
	/** Reactions standing on people's posts of the week, by emoji. */
	readonly byEmoji: readonly { readonly emoji: string; readonly count: number }[];
	/** Reactions dated in the week. */
	readonly given: number;
	/** Reactions on the week's messages, whoever sent them, whose date the source knows. */
	readonly datedOnMessages: number;
}

/** Message numbers of the week, service rows included; those below 1 (history moved from a basic group) left out. */
export interface IdFacts {
	readonly first: number;
	readonly last: number;
	readonly held: number;
}

/** Grouped counts of one group-week: everything {@link computeWeek} looks at. SQL counts, nothing here judges. */
export interface WeekFacts {
	readonly week: Week;
	readonly frame: WeekFrame;
	readonly cells: readonly SenderCell[];
	readonly content: readonly ContentCell[];
	readonly replies: readonly ReplyCell[];
	readonly membership: readonly MembershipFact[];
	/** Whether the chat had shown any coming or going by the week's end: large and hidden groups show none at all. */
	readonly showsMembership: boolean;
	/** Senders whose first message ever lies in the week. */
	readonly firstTimers: ReadonlySet<number>;
	/** People active one, two and three weeks before. */
	readonly activeBefore: readonly [ReadonlySet<number>, ReadonlySet<number>, ReadonlySet<number>];
	/** Pairs of {@link ReplyCell} that no earlier week knows, by ids. */
	readonly newPairs: readonly PersonPair[];
	/** `null`: no source of the week shows reactions. */
	readonly reactions: ReactionFacts | null;
	/** Titles by topic id; `null`: not a forum. */
	readonly topics: ReadonlyMap<number, string | null> | null;
	/** `null`: the chat's numbers are not its own, or the week has no row. */
	readonly ids: IdFacts | null;
	/** Whether the chat counts its messages itself, so that a missing number means a missing message. */
	readonly hasOwnIds: boolean;
	/** Members at the week's start and end (so far, while it runs). `null`: nobody counted them. */
	readonly roster: { readonly atStart: number | null; readonly atEnd: number | null } | null;
	readonly conversation: ConversationFacts;
	readonly history: PeopleHistory;
	/** What people did in the half year before: `[n]` is the week n + 1 weeks earlier, by person. */
	readonly peopleBefore: readonly (readonly PersonWeek[])[];
}
