import { keepFile, type NewFile } from "../files/keep-file";
import type { BasicGroup, Channel } from "../model/chat";
import type { Member } from "../model/member";
import { type Entry, enterChat } from "../verbs/enter-chat";
import { leaveChat } from "../verbs/leave-chat";
import { ChatHandle } from "./chat-handle";
import { idOf, secondsOf, type When, type Who } from "./who";

export interface Coming {
	readonly via?: Entry["via"];
	readonly by?: Who;
	readonly at?: When;
	/** No service row, as in large groups. */
	readonly silently?: boolean;
}

/** What basic groups, supergroups and channels share: people, a title, a link. */
export class RoomHandle<C extends Channel | BasicGroup = Channel | BasicGroup> extends ChatHandle<C> {
	/** Bare id. */
	get id(): number {
		return this.chat.id;
	}

	get inviteLink(): string {
		return `https://t.me/+${this.chat.inviteHash}`;
	}

	/** Everybody inside, newest first. */
	get members(): readonly Member[] {
		return this.chat.roster.inside();
	}

	/** Lets somebody in; answers the id of the service row, if one was written. */
	join(who: Who, coming: Coming = {}): number | null {
		return enterChat(this.world, this.chat, idOf(who), {
			...(coming.via === undefined ? {} : { via: coming.via }),
			...(coming.by === undefined ? {} : { by: idOf(coming.by) }),
			...(coming.at === undefined ? {} : { date: secondsOf(coming.at) }),
			isSilent: coming.silently ?? false,
		});
	}

	leave(who: Who, going: { at?: When; silently?: boolean } = {}): number | null {
		const date = going.at === undefined ? {} : { date: secondsOf(going.at) };
		return leaveChat(this.world, this.chat, idOf(who), { ...date, isSilent: going.silently ?? false });
	}

	/** Removes somebody who may come back. */
	kick(who: Who, by: Who = this.chat.creatorId): number | null {
		return leaveChat(this.world, this.chat, idOf(who), { by: idOf(by), isKick: true });
	}

	ban(who: Who, by: Who = this.chat.creatorId): number | null {
		return leaveChat(this.world, this.chat, idOf(who), { by: idOf(by) });
	}

	/** Renames the chat, with the service row. */
	rename(title: string, by: Who = this.chat.creatorId): number {
		this.chat.title = title;
		return this.service({ _: "messageActionChatEditTitle", title }, by);
	}

	/** Gives the chat another avatar; `null` takes it away. */
	setPhoto(photo: NewFile | true | null): void {
		this.chat.photo = photo === null ? null : keepFile(this.world, photo === true ? {} : photo);
	}
}
