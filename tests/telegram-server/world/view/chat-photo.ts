import type { TlObject } from "../../tl-object";
import type { StoredFile } from "../model/stored-file";

export function chatPhoto(photo: StoredFile | null): TlObject {
	return photo === null ? { _: "chatPhotoEmpty" } : { _: "chatPhoto", photo_id: photo.id, dc_id: photo.dc };
}
