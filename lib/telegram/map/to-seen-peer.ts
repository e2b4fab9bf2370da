import type { Api } from "telegram/tl/index.js";
import { type Peer, type PeerKind, SERVICE_KINDS } from "../../domain/member";
import { type PeerId, toMarkedChannelId } from "../../domain/peer-id";
import type { SeenPeer } from "../../domain/telegram-peer";
import { ifPresent, isPresent } from "./if-present";
import { toDecimal, toId } from "./long";

/** A user of an answer. An empty one is an account Telegram no longer knows. */
export function toSeenUser(user: Api.TypeUser): SeenPeer {
	const id = toId(user.id);
	if (user.className === "UserEmpty") {
		return {
			ref: { kind: "user", id, accessHash: null },
			peer: { peerId: id as PeerId, name: null, kind: "deleted" },
			username: null,
			isMin: true,
			photoId: null,
		};
	}
	const isMin = user.min === true;
	const accessHash = isMin ? null : ifPresent(user.accessHash, toDecimal);
	return {
		ref: { kind: "user", id, accessHash },
		peer: toPeer(user, id),
		username: user.username ?? user.usernames?.find((one) => one.active === true)?.username ?? null,
		isMin,
		photoId: user.photo?.className === "UserProfilePhoto" ? toDecimal(user.photo.photoId) : null,
	};
}

/** A broadcast channel that may send or react under its own name. */
export function toSeenChannel(channel: Api.Channel): SeenPeer {
	const id = toId(channel.id);
	const isMin = channel.min === true;
	return {
		ref: {
			kind: "channel",
			id,
			accessHash: isMin ? null : ifPresent(channel.accessHash, toDecimal),
		},
		peer: { peerId: toMarkedChannelId(id) as number as PeerId, name: channel.title, kind: "channel" },
		username: channel.username ?? null,
		isMin,
		photoId: channel.photo.className === "ChatPhoto" ? toDecimal(channel.photo.photoId) : null,
	};
}

function toPeer(user: Api.User, id: number): Peer {
	const name = user.deleted === true ? null : displayName(user);
	return { peerId: id as PeerId, name, kind: SERVICE_KINDS.get(id) ?? kindOf(user) };
}

function kindOf(user: Api.User): PeerKind {
	if (user.deleted === true) return "deleted";
	return user.bot === true ? "bot" : "human";
}

/** First and last name with one space between, as Telegram Desktop writes them. */
function displayName(user: Api.User): string | null {
	const name = [user.firstName, user.lastName].filter((part) => isPresent(part) && part !== "").join(" ");
	return name.trim() === "" ? null : name;
}
