import type { TlObject } from "../../tl-object";
import type { Channel } from "../model/chat";
import type { Member } from "../model/member";
import { DEFAULT_BANNED_RIGHTS } from "../model/rights";
import { pushToChat } from "../push/push-updates";
import { changeStanding } from "../verbs/change-standing";
import { newMember } from "../verbs/enter-chat";
import { editTopic, openTopic } from "../verbs/open-topic";
import { addCrowd } from "./add-crowd";
import { RoomHandle } from "./room-handle";
import { idOf, secondsOf, type When, type Who } from "./who";

/** A supergroup, forum or broadcast channel. */
export class SupergroupHandle extends RoomHandle<Channel> {
	get username(): string | null {
		return this.chat.username;
	}

	/** The channel's own update counter. */
	get pts(): number {
		return this.chat.pts.pts;
	}

	/** What `who` has to show to ask about this chat. */
	accessHashFor(who: Who): bigint {
		return this.world.accessHash("channel", this.chat.id, idOf(who));
	}

	promote(who: Who, { at, ...given }: { rank?: string; rights?: TlObject; at?: When } = {}): void {
		const date = at === undefined ? undefined : secondsOf(at);
		changeStanding(this.world, this.chat, idOf(who), { to: "admin", ...given }, undefined, date);
	}

	demote(who: Who): void {
		changeStanding(this.world, this.chat, idOf(who), { to: "member" });
	}

	/** Takes away the right to write, or the given rights (`chatBannedRights`). */
	restrict(who: Who, rights?: TlObject): void {
		changeStanding(this.world, this.chat, idOf(who), { to: "restricted", ...(rights === undefined ? {} : { rights }) });
	}

	/** Opens a topic; answers its id. */
	topic(given: { title: string; from?: Who; at?: When }): number {
		const date = given.at === undefined ? {} : { date: secondsOf(given.at) };
		const creatorId = idOf(given.from ?? this.chat.creatorId);
		return openTopic(this.world, this.chat, { title: given.title, creatorId, ...date }).id;
	}

	editTopic(topicId: number, change: { title?: string; isClosed?: boolean; isPinned?: boolean }): void {
		editTopic(this.world, this.chat, topicId, change);
	}

	/** Deletes a topic and everything in it. */
	deleteTopic(topicId: number): void {
		const topic = this.chat.topics.get(topicId);
		if (topic === undefined) throw new RangeError(`No topic ${topicId}`);
		topic.isDeleted = true;
		this.delete(this.chat.log.thread(topicId).map(({ id }) => id));
	}

	setSlowMode(seconds: number): void {
		this.chat.slowModeSeconds = seconds;
	}

	/** Forbids ordinary members what `rights` (fields of `chatBannedRights`) says. */
	forbid(rights: Record<string, true>): void {
		this.chat.defaultBannedRights = { ...DEFAULT_BANNED_RIGHTS, ...rights };
	}

	/** Everybody inside at once, without service rows: strangers with made-up names. */
	crowd(count: number): readonly Member[] {
		return addCrowd(this.world, count).map((person, index) => {
			const member = newMember(person.id, this.chat.date + index + 1);
			this.chat.roster.set(member);
			return member;
		});
	}

	/** Cuts the update log: whoever asks for a difference from before is told it is too long. */
	trimHistory(): void {
		this.chat.pts.trim();
	}

	/** Tells readers that too much happened to list (`updateChannelTooLong`). */
	tellTooLong(): void {
		const update = { _: "updateChannelTooLong", channel_id: this.chat.id, pts: this.chat.pts.pts };
		pushToChat(this.world, this.chat, () => [update]);
	}
}
