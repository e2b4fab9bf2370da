import type { TlObject } from "../../tl-object";
import type { Chat } from "../model/chat";
import type { WorldState } from "../world-state";
import { channelObject } from "./channel-object";
import { groupObject } from "./group-object";
import { userObject } from "./user-object";

/** Everybody and every chat an answer names, gathered while it is made. Pushes carry people in the shortened form. */
export class Cast {
	readonly #userIds = new Set<number>();
	readonly #channelIds = new Set<number>();
	readonly #groupIds = new Set<number>();

	constructor(
		readonly world: WorldState,
		readonly viewerId: number,
		readonly isMin = false,
	) {}

	user(id: number): void {
		this.#userIds.add(id);
	}

	channel(id: number): void {
		this.#channelIds.add(id);
	}

	group(id: number): void {
		this.#groupIds.add(id);
	}

	chat(chat: Chat): void {
		if (chat.kind === "channel") this.channel(chat.id);
		else if (chat.kind === "chat") this.group(chat.id);
		else for (const id of chat.personIds) this.user(id);
	}

	/** The two vectors every answer ends with. */
	lists(): { users: TlObject[]; chats: TlObject[] } {
		const { world, viewerId } = this;
		const channels = [...this.#channelIds].flatMap((id) => world.channels.get(id) ?? []);
		const groups = [...this.#groupIds].flatMap((id) => world.groups.get(id) ?? []);
		return {
			users: [...this.#userIds].map((id) => userObject(world, id, viewerId, this.isMin)),
			chats: [
				...channels.map((channel) => channelObject(world, channel, viewerId)),
				...groups.map((group) => groupObject(world, group, viewerId)),
			],
		};
	}
}
