import type { TlObject } from "../../tl-object";
import type { Person } from "../model/person";
import type { WorldState } from "../world-state";
import { flag } from "./flag";

/**
 * `user` as `viewerId` sees it. The shortened (`min`) form pushes carry has a hash that opens nothing, as Telegram warns
 * (core.telegram.org/api/min).
 */
export function userObject(world: WorldState, userId: number, viewerId: number, isMin = false): TlObject {
	const person = world.people.get(userId);
	if (person === undefined) return { _: "userEmpty", id: userId };
	const isSelf = userId === viewerId;
	const isShort = isMin && !isSelf;
	return {
		_: "user",
		self: flag(isSelf),
		deleted: flag(person.isDeleted),
		bot: flag(person.isBot),
		min: flag(isShort),
		id: person.id,
		access_hash: isShort ? world.long("min", userId, viewerId) : world.accessHash("user", userId, viewerId),
		bot_info_version: person.isBot ? 1 : undefined,
		...(person.isDeleted ? {} : visible(person, isSelf, isShort)),
	};
}

function visible(person: Person, isSelf: boolean, isMin: boolean): Record<string, TlObject | string | undefined> {
	return {
		first_name: person.firstName,
		last_name: person.lastName ?? undefined,
		username: person.username ?? undefined,
		phone: isSelf && person.phone !== null ? person.phone : undefined,
		photo:
			person.photo === null ? undefined : { _: "userProfilePhoto", photo_id: person.photo.id, dc_id: person.photo.dc },
		status: person.isBot || isMin ? undefined : { _: "userStatusRecently" },
	};
}
