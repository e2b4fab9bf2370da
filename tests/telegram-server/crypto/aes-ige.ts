import { createCipheriv, createDecipheriv } from "node:crypto";

const BLOCK = 16;

/**
 * AES-256 in infinite garble extension mode; `iv` is 32 bytes, `data` a multiple of 16.
 * c[i] = E(p[i] ^ c[i-1]) ^ p[i-1] is CBC over p[i] ^ p[i-2], then ^ p[i-1]: one native call instead of one a block.
 */
export function encryptIge(data: Uint8Array, key: Uint8Array, iv: Uint8Array): Buffer {
	wantBlocks(data);
	const shifted = Buffer.from(data);
	for (let i = BLOCK; i < data.length; i++) {
		shifted[i] = (data[i] ?? 0) ^ ((i < 2 * BLOCK ? iv[i] : data[i - 2 * BLOCK]) ?? 0);
	}
	const out = createCipheriv("aes-256-cbc", key, iv.subarray(0, BLOCK)).setAutoPadding(false).update(shifted);
	for (let i = 0; i < out.length; i++) {
		out[i] = (out[i] ?? 0) ^ ((i < BLOCK ? iv[BLOCK + i] : data[i - BLOCK]) ?? 0);
	}
	return out;
}

/** p[i] = D(c[i] ^ p[i-1]) ^ c[i-1]: no native mode chains decryption, so block by block. */
export function decryptIge(data: Uint8Array, key: Uint8Array, iv: Uint8Array): Buffer {
	wantBlocks(data);
	const decipher = createDecipheriv("aes-256-ecb", key, null).setAutoPadding(false);
	const out = Buffer.allocUnsafe(data.length);
	const block = Buffer.allocUnsafe(BLOCK);
	for (let at = 0; at < data.length; at += BLOCK) {
		for (let i = 0; i < BLOCK; i++) {
			block[i] = (data[at + i] ?? 0) ^ ((at === 0 ? iv[BLOCK + i] : out[at + i - BLOCK]) ?? 0);
		}
		const step = decipher.update(block);
		for (let i = 0; i < BLOCK; i++) {
			out[at + i] = (step[i] ?? 0) ^ ((at === 0 ? iv[i] : data[at + i - BLOCK]) ?? 0);
		}
	}
	return out;
}

function wantBlocks(data: Uint8Array): void {
	if (data.length % BLOCK !== 0) throw new RangeError(`IGE wants blocks of ${BLOCK} bytes, got ${data.length}`);
}
