import type { Handler, Handlers } from "../../handler";
import { personAsked } from "../asked/person-asked";
import { viewerOf } from "../asked/viewer-of";
import { checkRange } from "../files/check-range";
import { locateFile } from "../files/locate-file";
import { uploadKey } from "../files/take-upload";
import { bytesOf, longOf, numberOf, objectOf } from "../read-request";
import { refuse } from "../refuse";
import { Cast } from "../view/cast";
import { fileObject } from "../view/file-object";
import type { WorldState } from "../world-state";

/** Greatest part of an upload (core.telegram.org/api/files); parts are multiples of 1 KB that divide it. */
const PART = 512 * 1024;

export function fileHandlers(world: WorldState): Handlers {
	const savePart: Handler = (request, call) => {
		const viewer = viewerOf(world, call);
		const [bytes, index] = [bytesOf(request, "bytes"), numberOf(request, "file_part")];
		const total = numberOf(request, "file_total_parts");
		if (bytes.length === 0) throw refuse("FILE_PART_EMPTY");
		if (bytes.length > PART) throw refuse("FILE_PART_TOO_BIG");
		if (index < 0 || (total > 0 && index >= total)) throw refuse("FILE_PART_INVALID");
		const key = uploadKey(viewer, longOf(request, "file_id"));
		const parts = world.uploads.get(key) ?? new Map<number, Uint8Array>();
		parts.set(index, bytes);
		world.uploads.set(key, parts);
		return true;
	};
	return {
		"upload.saveFilePart": savePart,
		"upload.saveBigFilePart": savePart,
		"upload.getFile": (request, call) => {
			const viewer = viewerOf(world, call);
			const [offset, limit] = [numberOf(request, "offset"), numberOf(request, "limit")];
			checkRange(offset, limit, request.precise === true);
			const { file, bytes } = locateFile(world, viewer, objectOf(request, "location"));
			if (file.dc !== call.dc) throw refuse(`FILE_MIGRATE_${file.dc}`);
			const type = { _: FILE_TYPES[file.mimeType] ?? "storage.fileUnknown" };
			return { _: "upload.file", type, mtime: file.date, bytes: bytes.slice(offset, offset + limit) };
		},
		"photos.getUserPhotos": (request, call) => {
			const viewer = viewerOf(world, call);
			const person = personAsked(world, viewer, objectOf(request, "user_id"));
			const cast = new Cast(world, viewer.userId);
			cast.user(person.id);
			const photos = person.photo === null ? [] : [fileObject(world, person.photo)];
			return { _: "photos.photos", photos, users: cast.lists().users };
		},
	};
}

const FILE_TYPES: Readonly<Record<string, string>> = {
	"image/jpeg": "storage.fileJpeg",
	"image/png": "storage.filePng",
	"image/webp": "storage.fileWebp",
	"video/mp4": "storage.fileMp4",
	"application/pdf": "storage.filePdf",
};
