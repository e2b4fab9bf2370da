import type { Handlers } from "../../handler";
import type { TlObject } from "../../tl-object";
import { viewerOf } from "../asked/viewer-of";
import { isListening } from "../find-chat";
import { numberOf, textOf } from "../read-request";
import { refuse } from "../refuse";
import { Cast } from "../view/cast";
import type { WorldState } from "../world-state";

/** Five to 32 letters, digits and underscores (core.telegram.org/api/links#username); bots and old names may be shorter. */
const USERNAME = /^[a-z]\w{2,31}$/i;

export function contactHandlers(world: WorldState): Handlers {
	return {
		"contacts.resolveUsername": (request, call) => {
			const viewer = viewerOf(world, call);
			const name = textOf(request, "username").replace(/^@/, "");
			if (!USERNAME.test(name)) throw refuse("USERNAME_INVALID");
			const isNamed = (named: { username: string | null }) => named.username?.toLowerCase() === name.toLowerCase();
			const channel = [...world.channels.values()].find(isNamed);
			const person = [...world.people.values()].find(isNamed);
			const cast = new Cast(world, viewer.userId);
			if (channel !== undefined) {
				cast.channel(channel.id);
				return { _: "contacts.resolvedPeer", peer: channelPeer(channel.id), ...cast.lists() };
			}
			if (person === undefined) throw refuse("USERNAME_NOT_OCCUPIED");
			cast.user(person.id);
			return { _: "contacts.resolvedPeer", peer: { _: "peerUser", user_id: person.id }, ...cast.lists() };
		},
		"contacts.search": (request, call) => {
			const viewer = viewerOf(world, call);
			const words = textOf(request, "q").toLowerCase().replace(/^@/, "");
			if (words.length < 3) throw refuse("QUERY_TOO_SHORT");
			const isFound = (title: string, username: string | null) =>
				title.toLowerCase().includes(words) || (username?.toLowerCase().startsWith(words) ?? false);
			const cast = new Cast(world, viewer.userId);
			const channels = [...world.channels.values()].filter(({ title, username }) => isFound(title, username));
			const mine = channels.filter((channel) => isListening(channel, viewer.userId));
			const others = channels.filter((channel) => channel.username !== null && !mine.includes(channel));
			const limit = Math.max(numberOf(request, "limit"), 1);
			const peers = (list: typeof channels): TlObject[] =>
				list.slice(0, limit).map(({ id }) => {
					cast.channel(id);
					return channelPeer(id);
				});
			return { _: "contacts.found", my_results: peers(mine), results: peers(others), ...cast.lists() };
		},
		"contacts.getContacts": (_request, call) => {
			viewerOf(world, call);
			return { _: "contacts.contacts", contacts: [], saved_count: 0, users: [] };
		},
	};
}

function channelPeer(id: number): TlObject {
	return { _: "peerChannel", channel_id: id };
}
