import type { Api } from "telegram/tl/index.js";

/** One size of a photo that can be fetched. */
export interface PhotoSize {
	/** Telegram's letter of the size, e.g. `y`. */
	readonly type: string;
	readonly width: number;
	readonly height: number;
	readonly bytes: number | null;
}

/** The size with the largest area; `null` when only previews are left of the photo. */
export function largestSize(sizes: readonly Api.TypePhotoSize[]): PhotoSize | null {
	let largest: PhotoSize | null = null;
	for (const size of sizes) {
		const one = toSize(size);
		if (one !== null && (largest === null || area(one) > area(largest))) largest = one;
	}
	return largest;
}

function toSize(size: Api.TypePhotoSize): PhotoSize | null {
	switch (size.className) {
		case "PhotoSize":
			return { type: size.type, width: size.w, height: size.h, bytes: size.size };
		case "PhotoCachedSize":
			return { type: size.type, width: size.w, height: size.h, bytes: size.bytes.length };
		case "PhotoSizeProgressive":
			return { type: size.type, width: size.w, height: size.h, bytes: size.sizes.at(-1) ?? null };
		case "PhotoSizeEmpty":
		case "PhotoStrippedSize":
		case "PhotoPathSize":
			return null;
	}
}

function area(size: PhotoSize): number {
	return size.width * size.height;
}
