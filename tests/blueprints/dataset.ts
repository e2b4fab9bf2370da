import type { CollectedPart } from "@/lib/domain/collected-part";
import type { Label, Trait } from "@/lib/domain/label";
import type { Language } from "@/lib/domain/language";
import type { PeerKind } from "@/lib/domain/member";
import type { MembershipKind } from "@/lib/domain/membership-event";
import type { MessageKind } from "@/lib/domain/message";

/** A message as a blueprint's table writes it; times are UTC, so that a reader can check the zone by hand. */
export interface Post {
	readonly id: number;
	/** `2023-05-08T07:00:00Z`. */
	readonly at: string;
	readonly by: number | null;
	readonly from?: PeerKind;
	readonly kind?: MessageKind;
	readonly replyTo?: number;
	readonly topic?: number;
	/** Id of the first message of its album. */
	readonly album?: number;
	readonly deleted?: true;
	/** `null`: the source cannot show reactions. Default: shown, none. */
	readonly reactions?: Readonly<Record<string, number>> | null;
	/** When reactions were given, where the source still knows. */
	readonly reactedAt?: readonly string[];
	/** Who gave each of them. Absent: the source does not say. */
	readonly reactedFrom?: readonly number[];
	/** Who reacted with what, where the source still knows. */
	readonly reactedBy?: Readonly<Record<number, string>>;
	readonly labels?: readonly (Label | Trait)[];
	/** Labels an owner took off. */
	readonly denied?: readonly Label[];
	/** Default: 1. */
	readonly words?: number;
	readonly language?: Language;
	readonly forward?: true;
	/** Nobody has read its text for labels yet. */
	readonly unread?: true;
	readonly mentions?: readonly number[];
	/** Canonical address of what it ships. */
	readonly link?: string;
}

export interface Coming {
	readonly id: number;
	readonly at: string;
	readonly kind: MembershipKind;
	/** `null`: the source does not say who. */
	readonly who: number | null;
	readonly whoIs?: PeerKind;
}

/** A coming or going that a member list or the admin log tells of. */
export interface Step {
	/** `log:…` or `list:…`. */
	readonly key: string;
	readonly who: number;
	readonly kind: MembershipKind;
	readonly after: string | null;
	readonly at: string;
}

/** A group's whole history, small enough to be counted by hand. */
export interface Dataset {
	readonly zone: string;
	readonly posts: readonly Post[];
	readonly comings?: readonly Coming[];
	readonly steps?: readonly Step[];
	/** How many members Telegram counted, oldest first. */
	readonly counts?: readonly { readonly at: string; readonly members: number }[];
	/** Topic titles; absent: not a forum. */
	readonly topics?: ReadonlyMap<number, string | null>;
	readonly parts: readonly CollectedPart[];
	/** The history's first row creates the group. */
	readonly beginsWithGroup?: true;
	readonly now: string;
	/** Who runs the group; absent: no member list was ever read. */
	readonly admins?: readonly number[];
}

/** A stretch some source held. */
export function part(
	firstAt: string,
	lastAt: string,
	ids: readonly [number, number] = [1, 1_000],
	hasReactions = true,
): CollectedPart {
	return {
		firstMessageId: ids[0],
		lastMessageId: ids[1],
		firstAt: new Date(firstAt),
		lastAt: new Date(lastAt),
		entries: ids[1] - ids[0] + 1,
		hasReactions,
	};
}
