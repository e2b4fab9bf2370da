import { brotliDecompressSync } from "node:zlib";

const HEADER_BYTES = 48;
/** Positions in the list of known tags, WOFF 2.0 §4.1. */
const CMAP = 0;
const GLYF = 10;
const LOCA = 11;
const OTHER_TAG = 63;

interface Entry {
	readonly tag: number;
	readonly bytes: number;
}

class Reader {
	at = HEADER_BYTES;
	constructor(private readonly data: Uint8Array) {}

	byte(): number {
		return this.data[this.at++] ?? 0;
	}

	/** UIntBase128: seven bits a byte, high bit set on all but the last, at most five. */
	number(): number {
		let value = 0;
		for (let count = 0; count < 5; count++) {
			const byte = this.byte();
			value = value * 128 + (byte & 0x7f);
			if ((byte & 0x80) === 0) return value;
		}
		return value;
	}
}

function readEntry(reader: Reader): Entry {
	const flags = reader.byte();
	const tag = flags & 0x3f;
	const version = flags >> 6;
	if (tag === OTHER_TAG) reader.at += 4;
	const original = reader.number();
	const isOutline = tag === GLYF || tag === LOCA;
	const isTransformed = isOutline ? version !== 3 : version !== 0;
	return { tag, bytes: isTransformed ? reader.number() : original };
}

/** The character map of a WOFF2 file, unpacked: never transformed, so its bytes are as in TrueType. */
export function readCmapTable(data: Uint8Array): DataView {
	const head = new DataView(data.buffer, data.byteOffset, data.byteLength);
	const reader = new Reader(data);
	const entries = Array.from({ length: head.getUint16(12) }, () => readEntry(reader));
	const compressed = data.subarray(reader.at, reader.at + head.getUint32(20));
	const tables = brotliDecompressSync(compressed);
	let offset = 0;
	for (const entry of entries) {
		if (entry.tag === CMAP) return new DataView(tables.buffer, tables.byteOffset + offset, entry.bytes);
		offset += entry.bytes;
	}
	return new DataView(new ArrayBuffer(4));
}
