import type { TlObject } from "../../tl-object";
import { fileReference } from "../files/file-reference";
import { THUMB_BYTES } from "../files/thumb";
import type { StoredFile } from "../model/stored-file";
import type { WorldState } from "../world-state";

/** `photo` or `document` with a reference made now. */
export function fileObject(world: WorldState, file: StoredFile): TlObject {
	const common = {
		id: file.id,
		access_hash: file.accessHash,
		file_reference: fileReference(world, file),
		date: file.date,
		dc_id: file.dc,
	};
	if (file.kind === "photo") return { _: "photo", ...common, sizes: photoSizes(file) };
	return {
		_: "document",
		...common,
		mime_type: file.mimeType,
		size: file.bytes.length,
		attributes: [...file.attributes],
	};
}

/** `messageMediaPhoto` or `messageMediaDocument`. */
export function fileMedia(world: WorldState, file: StoredFile): TlObject {
	return file.kind === "photo"
		? { _: "messageMediaPhoto", photo: fileObject(world, file) }
		: { _: "messageMediaDocument", document: fileObject(world, file) };
}

/** A tiny preview and the picture as it was uploaded, smallest first as Telegram lists them. */
function photoSizes(file: StoredFile): TlObject[] {
	return [
		{ _: "photoSize", type: "s", w: 1, h: 1, size: THUMB_BYTES.length },
		{ _: "photoSize", type: "y", w: file.width, h: file.height, size: file.bytes.length },
	];
}
