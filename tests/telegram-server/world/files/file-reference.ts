import type { StoredFile } from "../model/stored-file";
import { refuse } from "../refuse";
import type { WorldState } from "../world-state";

/** How long a reference opens its file. Telegram does not say; hours have been seen. */
const LIFETIME_MS = 60 * 60 * 1000;

/** 8 bytes of the file's id and 8 of the moment it was handed out. */
export function fileReference(world: WorldState, file: StoredFile): Uint8Array {
	const bytes = new DataView(new ArrayBuffer(16));
	bytes.setBigInt64(0, file.id);
	bytes.setBigInt64(8, BigInt(world.now()));
	return new Uint8Array(bytes.buffer);
}

/** Throws FILE_REFERENCE_INVALID for a foreign one, FILE_REFERENCE_EXPIRED for one that is too old. */
export function checkFileReference(world: WorldState, file: StoredFile, reference: Uint8Array): void {
	if (reference.length === 0) throw refuse("FILE_REFERENCE_EMPTY");
	if (reference.length !== 16) throw refuse("FILE_REFERENCE_INVALID");
	const bytes = new DataView(reference.buffer, reference.byteOffset, 16);
	if (bytes.getBigInt64(0) !== file.id) throw refuse("FILE_REFERENCE_INVALID");
	const madeAt = Number(bytes.getBigInt64(8));
	if (madeAt < world.fileReferencesFrom || madeAt < world.now() - LIFETIME_MS) throw refuse("FILE_REFERENCE_EXPIRED");
}
