import { randomBytes, randomInt } from "node:crypto";
import { FRAME_BYTES_MAX, type Framing } from "./framing";

/** Length in bytes, then the packet; `padded` adds up to 15 random bytes, which the message layer ignores. */
export function intermediate(isPadded: boolean): Framing {
	return {
		name: isPadded ? "padded" : "intermediate",
		cut(bytes) {
			if (bytes.length < 4) return null;
			const length = bytes.readUInt32LE(0) & 0x7fffffff;
			if (length > FRAME_BYTES_MAX) throw new RangeError(`a frame of ${length} bytes`);
			if (bytes.length < 4 + length) return null;
			return { packet: bytes.subarray(4, 4 + length), used: 4 + length };
		},
		wrap(packet) {
			const padding = isPadded ? randomBytes(randomInt(16)) : Buffer.alloc(0);
			const head = Buffer.alloc(4);
			head.writeUInt32LE(packet.length + padding.length);
			return Buffer.concat([head, packet, padding]);
		},
	};
}
