import type { Handlers } from "../../handler";
import type { TlObject } from "../../tl-object";
import { checkAdmin, readableChannel } from "../asked/channel-asked";
import { personAsked } from "../asked/person-asked";
import { viewerOf } from "../asked/viewer-of";
import type { AdminEvent } from "../model/admin-event";
import { longOf, numberOf, objectOf, objectsOf, optionalObjectOf, textOf } from "../read-request";
import { Cast } from "../view/cast";
import { nameActors } from "../view/name-actors";
import type { WorldState } from "../world-state";

const PAGE = 100;
/** Telegram shows about two days (its apps say 48 hours). */
const KEPT_SECONDS = 48 * 3600;

export function adminLogHandlers(world: WorldState): Handlers {
	return {
		"channels.getAdminLog": (request, call) => {
			const viewer = viewerOf(world, call);
			const channel = readableChannel(world, viewer, objectOf(request, "channel"));
			checkAdmin(channel, viewer);
			const admins = objectsOf(request, "admins").map((input) => personAsked(world, viewer, input).id);
			const isWanted = wanted(world, request, admins);
			const events = channel.adminLog
				.filter((event) => event.date > world.date - KEPT_SECONDS && isWanted(event))
				.reverse()
				.slice(0, Math.min(Math.max(numberOf(request, "limit"), 1), PAGE));
			const cast = new Cast(world, viewer.userId);
			cast.channel(channel.id);
			const rows = events.map((event) => eventObject(cast, event));
			return { _: "channels.adminLogResults", events: rows, ...cast.lists() };
		},
	};
}

function wanted(world: WorldState, request: TlObject, admins: readonly number[]): (event: AdminEvent) => boolean {
	const filter = optionalObjectOf(request, "events_filter");
	const [maxId, minId] = [longOf(request, "max_id"), longOf(request, "min_id")];
	const words = textOf(request, "q").toLowerCase();
	return (event) =>
		(filter === null || filter[event.kind] === true) &&
		(maxId === 0n || event.id < maxId) &&
		(minId === 0n || event.id > minId) &&
		(admins.length === 0 || admins.includes(event.actorId)) &&
		(words === "" || (world.people.get(event.actorId)?.firstName.toLowerCase().includes(words) ?? false));
}

function eventObject(cast: Cast, event: AdminEvent): TlObject {
	for (const id of [event.actorId, ...event.people]) cast.user(id);
	const action = event.action(cast.viewerId);
	const message = optionalObjectOf(action, "message") ?? optionalObjectOf(action, "new_message");
	if (message !== null) nameActors(cast, message);
	return { _: "channelAdminLogEvent", id: event.id, date: event.date, user_id: event.actorId, action };
}
