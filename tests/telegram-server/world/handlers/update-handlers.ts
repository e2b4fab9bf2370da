import type { Handlers } from "../../handler";
import type { TlObject } from "../../tl-object";
import { readableChannel } from "../asked/channel-asked";
import { viewerOf } from "../asked/viewer-of";
import { isListening } from "../find-chat";
import { pageOf } from "../log/page-of";
import type { Account } from "../model/account";
import { numberOf, objectOf } from "../read-request";
import { refuse } from "../refuse";
import { Cast } from "../view/cast";
import { dialogObject } from "../view/dialog-object";
import { messageObject } from "../view/message-object";
import type { WorldState } from "../world-state";
import { listChanges } from "./list-changes";
import { stateObject } from "./state-object";

/** Changes a slice of the account's difference; people are asked to take 10 to 100 of a channel's (core.telegram.org/api/updates). */
const SLICE = 100;
const CHANNEL_SLICE = { user: 100, bot: 100_000 };
/** Seconds after which Telegram wants an open channel asked again. */
const TIMEOUT = 30;
const REFILL = { offsetId: 0, offsetDate: 0, addOffset: 0, limit: 10, minId: 0, maxId: 0 };

export function updateHandlers(world: WorldState): Handlers {
	return {
		"updates.getState": (_request, call) => stateObject(world, viewerOf(world, call)),
		"updates.getDifference": (request, call) => accountDifference(world, viewerOf(world, call), request),
		"updates.getChannelDifference": (request, call) => channelDifference(world, viewerOf(world, call), request),
	};
}

function accountDifference(world: WorldState, viewer: Account, request: TlObject): TlObject {
	const from = numberOf(request, "pts");
	const most = numberOf(request, "pts_total_limit");
	const limit = Math.min(numberOf(request, "pts_limit") || SLICE, SLICE);
	const missed = viewer.pts.since(from, limit);
	if (missed === null || (most > 0 && viewer.pts.pts - from > most)) {
		return { _: "updates.differenceTooLong", pts: viewer.pts.pts };
	}
	const stirred = missed.isFinal ? stirredChannels(world, viewer, numberOf(request, "date")) : [];
	if (missed.entries.length === 0 && stirred.length === 0)
		return { _: "updates.differenceEmpty", date: world.date, seq: 1 };
	const cast = new Cast(world, viewer.userId);
	const changes = missed.entries.map(({ pts, count, change }) => ({ pts, count, ...change }));
	const { messages, updates } = listChanges(cast, changes);
	for (const { channel_id } of stirred) cast.channel(channel_id);
	const pts = missed.entries.at(-1)?.pts ?? viewer.pts.pts;
	const state = { ...stateObject(world, viewer), pts };
	const found = { new_messages: messages, new_encrypted_messages: [], other_updates: [...updates, ...stirred] };
	return missed.isFinal
		? { _: "updates.difference", ...found, ...cast.lists(), state }
		: { _: "updates.differenceSlice", ...found, ...cast.lists(), intermediate_state: state };
}

/** Channels are not listed here: Telegram only says which of them have something new. */
function stirredChannels(world: WorldState, viewer: Account, since: number) {
	return [...world.channels.values()]
		.filter((channel) => isListening(channel, viewer.userId) && channel.pts.lastAt > since)
		.map((channel) => ({ _: "updateChannelTooLong", channel_id: channel.id, pts: channel.pts.pts }));
}

function channelDifference(world: WorldState, viewer: Account, request: TlObject): TlObject {
	const channel = readableChannel(world, viewer, objectOf(request, "channel"));
	const pts = numberOf(request, "pts");
	if (pts < 1) throw refuse("PERSISTENT_TIMESTAMP_EMPTY");
	if (pts > channel.pts.pts) throw refuse("PERSISTENT_TIMESTAMP_INVALID");
	const most = viewer.isBot ? CHANNEL_SLICE.bot : CHANNEL_SLICE.user;
	const missed = channel.pts.since(pts, Math.min(Math.max(numberOf(request, "limit"), 1), most));
	const cast = new Cast(world, viewer.userId);
	if (missed === null) {
		const newest = pageOf(channel.log.all, REFILL).messages.map((message) => messageObject(cast, channel, message));
		const dialog = dialogObject(cast, channel);
		const name = "updates.channelDifferenceTooLong";
		return { _: name, final: true, timeout: TIMEOUT, dialog, messages: newest, ...cast.lists() };
	}
	const final = missed.isFinal ? true : undefined;
	if (missed.entries.length === 0) {
		return { _: "updates.channelDifferenceEmpty", final, pts: channel.pts.pts, timeout: TIMEOUT };
	}
	const changes = missed.entries.map(({ count, change, ...entry }) => ({
		pts: entry.pts,
		count,
		change,
		chat: channel,
	}));
	const { messages, updates } = listChanges(cast, changes);
	return {
		_: "updates.channelDifference",
		final,
		pts: missed.entries.at(-1)?.pts ?? channel.pts.pts,
		timeout: TIMEOUT,
		new_messages: messages,
		other_updates: updates,
		...cast.lists(),
	};
}
