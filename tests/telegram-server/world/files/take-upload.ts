import type { TlObject } from "../../tl-object";
import type { Account } from "../model/account";
import { longOf, numberOf } from "../read-request";
import { refuse } from "../refuse";
import type { WorldState } from "../world-state";

/** Parts are kept per account until they are used. */
export function uploadKey(viewer: Account, fileId: bigint): string {
	return `${viewer.userId}/${fileId}`;
}

/** The bytes of an `InputFile` that was uploaded in parts; all parts but the last have one size. */
export function takeUpload(world: WorldState, viewer: Account, file: TlObject): Uint8Array {
	const key = uploadKey(viewer, longOf(file, "id"));
	const total = numberOf(file, "parts");
	const parts = world.uploads.get(key);
	if (parts === undefined || total < 1) throw refuse("FILE_PARTS_INVALID");
	const chunks = Array.from({ length: total }, (_, index) => {
		const chunk = parts.get(index);
		if (chunk === undefined) throw refuse(`FILE_PART_${index}_MISSING`);
		return chunk;
	});
	const size = chunks[0]?.length;
	if (chunks.slice(0, -1).some((chunk) => chunk.length !== size)) throw refuse("FILE_PART_SIZE_CHANGED");
	world.uploads.delete(key);
	return new Uint8Array(Buffer.concat(chunks));
}
