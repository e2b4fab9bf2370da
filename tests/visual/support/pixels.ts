import sharp from "sharp";

export interface Pixels {
	readonly width: number;
	readonly height: number;
	/** Four bytes a pixel, rows from the top. */
	readonly data: Uint8Array;
}

export async function pixelsOf(png: Uint8Array): Promise<Pixels> {
	const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
	return { width: info.width, height: info.height, data };
}

/** Pixels clearly darker than paper. */
export function inkOf(pixels: Pixels): number {
	let ink = 0;
	for (let at = 0; at < pixels.data.length; at += 4) if ((pixels.data[at + 1] ?? 255) < 160) ink++;
	return ink;
}
