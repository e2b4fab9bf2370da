/** Big-endian bytes as a number. */
export function toBigInt(bytes: Uint8Array): bigint {
	const hex = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex");
	return hex === "" ? 0n : BigInt(`0x${hex}`);
}

/** Big-endian bytes, left-padded with zeros to `length`. */
export function toBytes(value: bigint, length = 0): Buffer {
	const hex = value.toString(16);
	const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, "hex");
	return bytes.length >= length ? bytes : Buffer.concat([Buffer.alloc(length - bytes.length), bytes]);
}

export function modPow(base: bigint, exponent: bigint, modulus: bigint): bigint {
	let result = 1n;
	let square = base % modulus;
	for (let rest = exponent; rest > 0n; rest >>= 1n) {
		if (rest & 1n) result = (result * square) % modulus;
		square = (square * square) % modulus;
	}
	return result;
}

/** 32- or 16-byte values xored into a new buffer of `a`'s length. */
export function xor(a: Uint8Array, b: Uint8Array): Buffer {
	return Buffer.from(a.map((byte, index) => byte ^ (b[index] ?? 0)));
}
