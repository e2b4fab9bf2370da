import type { TlObject } from "../../tl-object";
import { privateChat } from "../find-chat";
import type { Account } from "../model/account";
import type { Chat } from "../model/chat";
import { numberOf } from "../read-request";
import { refuse } from "../refuse";
import type { WorldState } from "../world-state";
import { readableChannel } from "./channel-asked";
import { groupAsked } from "./group-asked";
import { personAsked } from "./person-asked";

/** The chat an `InputPeer` means, where the account may read. Throws PEER_ID_INVALID, CHANNEL_INVALID, CHANNEL_PRIVATE. */
export function chatAsked(world: WorldState, viewer: Account, input: TlObject): Chat {
	if (input._.startsWith("inputPeerChannel")) return readableChannel(world, viewer, input);
	if (input._ === "inputPeerChat") return groupAsked(world, viewer, numberOf(input, "chat_id"));
	if (input._ === "inputPeerEmpty") throw refuse("PEER_ID_INVALID");
	return privateChat(world, viewer.userId, personAsked(world, viewer, input).id);
}
