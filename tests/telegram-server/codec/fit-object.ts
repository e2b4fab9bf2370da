import type { TlObject } from "../tl-object";
import type { Schema } from "./schema";

/** What an older layer is told when it lacks the constructor: Telegram's own way with old clients. */
const SUBSTITUTES: Readonly<Record<string, string>> = {
	MessageAction: "messageActionEmpty",
	MessageMedia: "messageMediaUnsupported",
	"help.AppConfig": "jsonObject",
	ChannelParticipantsFilter: "channelParticipantsRecent",
	PeerNotifySettings: "peerNotifySettings",
};

/** `value` in a word `schema` has; `null`: it has none. */
export function fitObject(value: TlObject, of: string, schema: Schema): TlObject | null {
	if (schema.constructors.has(value._)) return value;
	const substitute = SUBSTITUTES[of];
	return substitute !== undefined && schema.constructors.has(substitute) ? { _: substitute } : null;
}
