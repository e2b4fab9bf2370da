import type { TlObject } from "../../tl-object";
import type { Account } from "../model/account";
import type { Person } from "../model/person";
import { longOf, numberOf, objectOf } from "../read-request";
import { refuse } from "../refuse";
import type { WorldState } from "../world-state";
import { readableChannel } from "./channel-asked";
import { groupAsked } from "./group-asked";
import { opens } from "./opens";

/** The person an `InputUser` or `InputPeer` means. Throws USER_ID_INVALID where it does not open anybody. */
export function personAsked(world: WorldState, viewer: Account, input: TlObject): Person {
	const id = input._.endsWith("Self") ? viewer.userId : numberOf(input, "user_id");
	const person = world.people.get(id);
	if (person === undefined) throw refuse("USER_ID_INVALID");
	if (input._.endsWith("FromMessage")) return seenAuthor(world, viewer, input, person);
	const isKnown = input._.endsWith("Self") || opens(world, viewer, "user", id, longOf(input, "access_hash"));
	if (!isKnown) throw refuse("USER_ID_INVALID");
	return person;
}

/** A shortened person is asked for by a message they wrote or are named in. */
function seenAuthor(world: WorldState, viewer: Account, input: TlObject, person: Person): Person {
	const peer = objectOf(input, "peer");
	const isChannel = peer._ === "inputPeerChannel";
	const chat = isChannel ? readableChannel(world, viewer, peer) : groupAsked(world, viewer, numberOf(peer, "chat_id"));
	const message = chat.log.find(numberOf(input, "msg_id"));
	if (message === null) throw refuse("MSG_ID_INVALID");
	const named = [message.from?.id, message.viaBotId, ...(message.reactions ?? []).map(({ by }) => by)];
	const isNamed = named.includes(person.id) || JSON.stringify(message.action ?? null).includes(String(person.id));
	if (!isNamed) throw refuse("USER_ID_INVALID");
	return person;
}
