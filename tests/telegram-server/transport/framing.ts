/** How packets are cut out of a TCP stream (core.telegram.org/mtproto/mtproto-transports). One per connection: some count packets. */
export interface Framing {
	readonly name: "full" | "abridged" | "intermediate" | "padded";
	/** The first whole packet of `bytes` and how many bytes it took; `null`: more are needed. Throws on broken frames. */
	cut(bytes: Buffer): { packet: Buffer; used: number } | null;
	wrap(packet: Uint8Array): Buffer;
}

/** Larger frames are nonsense: the biggest real one is a file part of 512 KB. */
export const FRAME_BYTES_MAX = 4 << 20;
