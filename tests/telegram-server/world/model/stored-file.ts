import type { TlObject } from "../../tl-object";

export interface StoredFile {
	readonly id: bigint;
	readonly accessHash: bigint;
	readonly kind: "photo" | "document";
	/** DC that hands it out; asked elsewhere: FILE_MIGRATE. */
	readonly dc: number;
	readonly bytes: Uint8Array;
	readonly mimeType: string;
	readonly width: number;
	readonly height: number;
	/** Unix seconds. */
	readonly date: number;
	/** Further `DocumentAttribute`s of a document. */
	readonly attributes: readonly TlObject[];
}
