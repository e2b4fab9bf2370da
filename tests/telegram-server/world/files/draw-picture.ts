import { crc32, deflateSync } from "node:zlib";

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** A real PNG (8-bit RGB): `colour` fading to dark from the upper left, with a lighter diagonal band. */
export function drawPicture(width: number, height: number, colour: readonly [number, number, number]): Uint8Array {
	const rows = Buffer.alloc(height * (1 + width * 3));
	for (let y = 0; y < height; y += 1) {
		for (let x = 0; x < width; x += 1) {
			const shade = 1 - 0.6 * ((x + y) / (width + height));
			const isBand = Math.abs(x / width - y / height) < 0.08;
			const at = y * (1 + width * 3) + 1 + x * 3;
			colour.forEach((value, channel) => {
				rows[at + channel] = Math.min(255, Math.round(value * shade + (isBand ? 40 : 0)));
			});
		}
	}
	return encodePicture(width, height, rows);
}

/** A PNG of raw rows, each a filter byte (0) and 8-bit RGB. */
export function encodePicture(width: number, height: number, rows: Uint8Array): Uint8Array {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, 2, 0, 0, 0], 8);
	const end = chunk("IEND", Buffer.alloc(0));
	return new Uint8Array(Buffer.concat([SIGNATURE, chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), end]));
}

function chunk(type: string, data: Uint8Array): Buffer {
	const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
	const framed = Buffer.alloc(body.length + 8);
	framed.writeUInt32BE(data.length, 0);
	framed.set(body, 4);
	framed.writeUInt32BE(crc32(body), body.length + 4);
	return framed;
}
