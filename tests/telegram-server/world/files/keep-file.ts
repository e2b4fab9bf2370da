import type { TlObject } from "../../tl-object";
import type { StoredFile } from "../model/stored-file";
import type { WorldState } from "../world-state";
import { HOME_DC } from "./dc";
import { drawPicture } from "./draw-picture";
import { pictureSize } from "./picture-size";

/** How a file is given to the world; without bytes a picture is drawn. */
export interface NewFile {
	readonly kind?: "photo" | "document";
	readonly bytes?: Uint8Array;
	readonly mimeType?: string;
	readonly dc?: number;
	readonly attributes?: readonly TlObject[];
}

/** Stores a file for good and gives it its id. */
export function keepFile(world: WorldState, given: NewFile): StoredFile {
	const number = world.next();
	const id = BigInt.asUintN(62, world.long("file", number));
	const bytes = given.bytes ?? drawPicture(160, 120, colourOf(number));
	const picture = pictureSize(bytes);
	const file: StoredFile = {
		id,
		accessHash: world.long("file-hash", number),
		kind: given.kind ?? "photo",
		dc: given.dc ?? HOME_DC,
		bytes,
		mimeType: given.mimeType ?? picture?.mimeType ?? "application/octet-stream",
		width: picture?.width ?? 1280,
		height: picture?.height ?? 720,
		date: world.date,
		attributes: given.attributes ?? [],
	};
	world.files.set(id, file);
	return file;
}

function colourOf(number: number): [number, number, number] {
	return [90 + ((number * 71) % 140), 80 + ((number * 37) % 150), 90 + ((number * 53) % 140)];
}
