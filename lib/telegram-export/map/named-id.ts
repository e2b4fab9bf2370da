import { createHash } from "node:crypto";
import { type ChatId, type PeerId, toNamedChatId, toNamedPeerId } from "../../domain/peer-id";

/** First 8 bytes of SHA-256 of the trimmed NFC text: the same name gives the same id on every machine. */
function hashOf(text: string): bigint {
	return createHash("sha256").update(text.normalize("NFC").trim(), "utf8").digest().readBigUInt64BE(0);
}

/** Id of a chat that is only known by its title. */
export function chatIdOfTitle(title: string): ChatId {
	return toNamedChatId(hashOf(title));
}

/** Id of a person who is only known by a display name. */
export function peerIdOfName(name: string): PeerId {
	return toNamedPeerId(hashOf(name));
}

/** The one peer that stands for every nameless deleted account of an HTML export. No display name holds a NUL. */
export const DELETED_PEER_ID: PeerId = toNamedPeerId(hashOf("\0deleted account"));
