import { Api } from "telegram/tl/index.js";
import type { FileRef } from "../../domain/live-message";
import type { PeerRef } from "../../domain/telegram-peer";
import { fromDecimal } from "../map/long";
import { toInputPeer } from "../map/to-input";

export function toFileLocation(file: FileRef): Api.TypeInputFileLocation {
	const fields = {
		id: fromDecimal(file.fileId),
		accessHash: fromDecimal(file.accessHash),
		fileReference: Buffer.from(file.reference, "base64"),
		thumbSize: file.size,
	};
	return file.kind === "document" ? new Api.InputDocumentFileLocation(fields) : new Api.InputPhotoFileLocation(fields);
}

/** The avatar in its large size. */
export function toAvatarLocation(peer: PeerRef, photoId: string): Api.TypeInputFileLocation {
	return new Api.InputPeerPhotoFileLocation({ big: true, peer: toInputPeer(peer), photoId: fromDecimal(photoId) });
}
