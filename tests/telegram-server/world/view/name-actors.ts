import type { TlObject } from "../../tl-object";
import { numbersOf, optionalObjectOf } from "../read-request";
import type { Cast } from "./cast";

const USER_FIELDS = ["user_id", "inviter_id"];

/** Adds everybody an action or forward header names to the cast. */
export function nameActors(cast: Cast, part: TlObject): void {
	for (const field of USER_FIELDS) if (typeof part[field] === "number") cast.user(part[field]);
	if (Array.isArray(part.users)) for (const id of numbersOf(part, "users")) cast.user(id);
	if (typeof part.channel_id === "number") cast.channel(part.channel_id);
	if (part._ === "messageActionChannelMigrateFrom" && typeof part.chat_id === "number") cast.group(part.chat_id);
	for (const field of ["from_id", "saved_from_peer"]) {
		const peer = optionalObjectOf(part, field);
		if (peer !== null) nameActors(cast, peer);
	}
}
