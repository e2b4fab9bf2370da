import type { TlObject } from "../../tl-object";
import type { Chat } from "../model/chat";
import type { StoredMessage } from "../model/stored-message";
import { pushToChat } from "../push/push-updates";
import { appendMessage } from "../verbs/append-message";
import { deleteMessages } from "../verbs/delete-messages";
import { editMessage } from "../verbs/edit-message";
import { pinMessage } from "../verbs/pin-message";
import { postToDiscussion } from "../verbs/post-to-discussion";
import { setReactions } from "../verbs/react";
import { closePoll, vote } from "../verbs/vote";
import type { WorldState } from "../world-state";
import { draftsOf } from "./draft-of-post";
import type { Post } from "./post";
import { idOf, secondsOf, type When, type Who } from "./who";

/** What can happen in any chat; every verb is told to the accounts in it at once. */
export class ChatHandle<C extends Chat = Chat> {
	constructor(
		protected readonly world: WorldState,
		/** The chat as the server keeps it, for assertions. */
		readonly chat: C,
	) {}

	/** By ascending id, without those deleted. */
	get messages(): readonly StoredMessage[] {
		return this.chat.log.all;
	}

	/** Writes a message; answers its id, for an album that of the first. */
	post(post: Post): number {
		const written = draftsOf(this.world, this.chat, post).map((draft) => {
			const { message } = appendMessage(this.world, this.chat, draft);
			if (this.chat.kind === "channel") postToDiscussion(this.world, this.chat, message);
			return message.id;
		});
		const [first] = written;
		if (first === undefined) throw new RangeError("An album needs a picture");
		return first;
	}

	/** Writes a service row. */
	service(action: TlObject, from: Who, at?: When): number {
		const when = at === undefined ? {} : { date: secondsOf(at) };
		const draft = { from: { kind: "user", id: idOf(from) } as const, action, ...when };
		return appendMessage(this.world, this.chat, draft).message.id;
	}

	/** Changes a message; `hidden`: only reactions or buttons did. */
	edit(id: number, change: { text?: string; entities?: readonly TlObject[]; hidden?: boolean; at?: When }): void {
		editMessage(this.world, this.chat, id, {
			...(change.text === undefined ? {} : { text: change.text }),
			...(change.entities === undefined ? {} : { entities: change.entities }),
			...(change.at === undefined ? {} : { date: secondsOf(change.at) }),
			isHidden: change.hidden ?? false,
		});
	}

	delete(ids: readonly number[], by: Who | null = null): void {
		deleteMessages(this.world, this.chat, ids, by === null ? null : idOf(by));
	}

	/** Puts reactions on a message; each person's earlier choice is replaced, `emoji: null` takes it away. */
	react(id: number, reactions: readonly { from: Who; emoji: string | null; at?: When }[]): void {
		const byPerson = Map.groupBy(reactions, ({ from }) => idOf(from));
		const chosen = [...byPerson].map(([by, own]) => ({
			by,
			emojis: own.flatMap(({ emoji }) => emoji ?? []),
			at: own[0]?.at === undefined ? this.world.date : secondsOf(own[0].at),
		}));
		setReactions(this.world, this.chat, id, chosen);
	}

	/** Answers the id of the service row. */
	pin(id: number, by: Who, at?: When): number {
		return pinMessage(this.world, this.chat, id, idOf(by), at === undefined ? undefined : secondsOf(at));
	}

	/** Chooses options of the poll in message `id` by position; none takes the vote back. */
	vote(id: number, who: Who, options: readonly number[]): void {
		vote(this.world, this.pollId(id), idOf(who), options);
	}

	closePoll(id: number): void {
		closePoll(this.world, this.pollId(id));
	}

	/** Sets the counter of a channel post and tells its readers. */
	setViews(id: number, views: number, forwards = 0): void {
		const message = this.chat.log.find(id);
		if (message === null) throw new RangeError(`No message ${id}`);
		Object.assign(message, { views, forwards });
		const channel_id = this.chat.kind === "channel" ? this.chat.id : 0;
		pushToChat(this.world, this.chat, () => [
			{ _: "updateChannelMessageViews", channel_id, id, views },
			{ _: "updateChannelMessageForwards", channel_id, id, forwards },
		]);
	}

	private pollId(id: number): bigint {
		const media = this.chat.log.find(id)?.media;
		if (media?.kind !== "poll") throw new RangeError(`Message ${id} is no poll`);
		return media.poll.id;
	}
}
