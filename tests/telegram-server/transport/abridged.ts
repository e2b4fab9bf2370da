import type { Framing } from "./framing";

/** Length in words, one byte or three; the top bit asks for a quick acknowledgement, which is optional to give. */
export function abridged(): Framing {
	return {
		name: "abridged",
		cut(bytes) {
			if (bytes.length < 1) return null;
			const first = (bytes[0] ?? 0) & 0x7f;
			if (first === 0x7f && bytes.length < 4) return null;
			const head = first === 0x7f ? 4 : 1;
			const length = (first === 0x7f ? bytes.readUIntLE(1, 3) : first) * 4;
			return bytes.length < head + length ? null : { packet: bytes.subarray(head, head + length), used: head + length };
		},
		wrap(packet) {
			const words = packet.length / 4;
			const head = Buffer.alloc(words < 0x7f ? 1 : 4);
			if (words < 0x7f) head[0] = words;
			else head.writeUInt32LE(words * 256 + 0x7f);
			return Buffer.concat([head, packet]);
		},
	};
}
