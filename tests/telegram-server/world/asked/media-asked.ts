import type { TlObject } from "../../tl-object";
import { checkFileReference } from "../files/file-reference";
import { keepFile } from "../files/keep-file";
import { pictureSize } from "../files/picture-size";
import { takeUpload } from "../files/take-upload";
import type { Account } from "../model/account";
import type { Media } from "../model/stored-message";
import { bytesOf, longOf, objectOf, objectsOf, textOf } from "../read-request";
import { refuse } from "../refuse";
import type { WorldState } from "../world-state";
import { pollAsked } from "./poll-asked";

/** Telegram takes no greater photo. */
const PHOTO_BYTES = 10 * 1024 * 1024;

/** The media an `InputMedia` describes: uploaded just now, or known already. */
export function mediaAsked(world: WorldState, viewer: Account, input: TlObject): Media {
	switch (input._) {
		case "inputMediaUploadedPhoto": {
			const bytes = takeUpload(world, viewer, objectOf(input, "file"));
			if (bytes.length > PHOTO_BYTES) throw refuse("PHOTO_SAVE_FILE_INVALID");
			const size = pictureSize(bytes);
			if (size === null) throw refuse("IMAGE_PROCESS_FAILED");
			if (size.width + size.height > 10_000) throw refuse("PHOTO_INVALID_DIMENSIONS");
			return { kind: "file", file: keepFile(world, { bytes }) };
		}
		case "inputMediaUploadedDocument": {
			const bytes = takeUpload(world, viewer, objectOf(input, "file"));
			const attributes = objectsOf(input, "attributes");
			return {
				kind: "file",
				file: keepFile(world, { kind: "document", bytes, mimeType: textOf(input, "mime_type"), attributes }),
			};
		}
		case "inputMediaPhoto":
		case "inputMediaDocument":
			return knownFile(world, objectOf(input, "id"));
		case "inputMediaPoll":
			return { kind: "poll", poll: pollAsked(world, input) };
		case "inputMediaEmpty":
			throw refuse("MEDIA_EMPTY");
		default:
			throw refuse("MEDIA_INVALID");
	}
}

function knownFile(world: WorldState, id: TlObject): Media {
	const file = world.files.get(longOf(id, "id"));
	if (file === undefined || file.accessHash !== longOf(id, "access_hash")) throw refuse("MEDIA_EMPTY");
	checkFileReference(world, file, bytesOf(id, "file_reference"));
	return { kind: "file", file };
}
