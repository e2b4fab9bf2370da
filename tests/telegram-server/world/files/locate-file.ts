import type { TlObject } from "../../tl-object";
import { chatAsked } from "../asked/chat-asked";
import { personAsked } from "../asked/person-asked";
import type { Account } from "../model/account";
import type { StoredFile } from "../model/stored-file";
import { bytesOf, longOf, objectOf, textOf } from "../read-request";
import { refuse } from "../refuse";
import type { WorldState } from "../world-state";
import { checkFileReference } from "./file-reference";
import { THUMB_BYTES } from "./thumb";

/** The file an `InputFileLocation` means and the bytes of the size it asks for. */
export function locateFile(
	world: WorldState,
	viewer: Account,
	location: TlObject,
): { file: StoredFile; bytes: Uint8Array } {
	if (location._ === "inputPeerPhotoFileLocation") {
		const file = avatarOf(world, viewer, objectOf(location, "peer"));
		if (file === null || file.id !== longOf(location, "photo_id")) throw refuse("LOCATION_INVALID");
		return { file, bytes: location.big === true ? file.bytes : THUMB_BYTES };
	}
	if (location._ !== "inputPhotoFileLocation" && location._ !== "inputDocumentFileLocation") {
		throw refuse("LOCATION_INVALID");
	}
	const file = world.files.get(longOf(location, "id"));
	if (file === undefined || file.accessHash !== longOf(location, "access_hash")) throw refuse("FILE_ID_INVALID");
	checkFileReference(world, file, bytesOf(location, "file_reference"));
	return { file, bytes: textOf(location, "thumb_size") === "s" ? THUMB_BYTES : file.bytes };
}

function avatarOf(world: WorldState, viewer: Account, peer: TlObject): StoredFile | null {
	const isPerson = peer._.includes("User") || peer._ === "inputPeerSelf";
	if (isPerson) return personAsked(world, viewer, peer).photo;
	const chat = chatAsked(world, viewer, peer);
	return chat.kind === "user" ? null : chat.photo;
}
