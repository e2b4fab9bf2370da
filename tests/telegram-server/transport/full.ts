import { crc32 } from "node:zlib";
import { FRAME_BYTES_MAX, type Framing } from "./framing";

/** Length, sequence number from 0 and CRC32 around the packet, each way with its own count. */
export function full(): Framing {
	let received = 0;
	let sent = 0;
	return {
		name: "full",
		cut(bytes) {
			if (bytes.length < 12) return null;
			const length = bytes.readUInt32LE(0);
			if (length < 12 || length > FRAME_BYTES_MAX) throw new RangeError(`a frame of ${length} bytes`);
			if (bytes.length < length) return null;
			const body = bytes.subarray(0, length - 4);
			if (bytes.readUInt32LE(length - 4) !== crc32(body)) throw new RangeError("a frame with a wrong checksum");
			if (bytes.readUInt32LE(4) !== received++) throw new RangeError("a frame out of sequence");
			return { packet: body.subarray(8), used: length };
		},
		wrap(packet) {
			const frame = Buffer.alloc(packet.length + 12);
			frame.writeUInt32LE(frame.length, 0);
			frame.writeUInt32LE(sent++, 4);
			frame.set(packet, 8);
			frame.writeUInt32LE(crc32(frame.subarray(0, -4)), frame.length - 4);
			return frame;
		},
	};
}
