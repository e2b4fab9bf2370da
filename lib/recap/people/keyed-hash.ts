import { AppError } from "../../errors";

const WORD = (1n << 64n) - 1n;
const KEY_SHAPE = /^[0-9a-f]{32}$/;

/**
 * SipHash-2-4 of a text's UTF-8 bytes: 64 bits nobody can predict without the key (Aumasson and Bernstein, 2012).
 * `key` is 128 bits as 32 hex digits in byte order; anything else is a defect of the caller.
 */
export function keyedHash(key: string, text: string): bigint {
	if (!KEY_SHAPE.test(key)) throw new AppError("internal", "A hashing key must be 32 lower-case hex digits.");
	return sipHash(
		littleEndian(hexBytes(key.slice(0, 16))),
		littleEndian(hexBytes(key.slice(16))),
		new TextEncoder().encode(text),
	);
}

function sipHash(k0: bigint, k1: bigint, bytes: Uint8Array): bigint {
	const state = [
		k0 ^ 0x736f6d6570736575n,
		k1 ^ 0x646f72616e646f6dn,
		k0 ^ 0x6c7967656e657261n,
		k1 ^ 0x7465646279746573n,
	] as State;
	const whole = bytes.length - (bytes.length % 8);
	for (let at = 0; at < whole; at += 8) absorb(state, littleEndian(bytes.subarray(at, at + 8)));
	absorb(state, littleEndian(bytes.subarray(whole)) | (BigInt(bytes.length & 0xff) << 56n));
	state[2] ^= 0xffn;
	for (let turn = 0; turn < 4; turn += 1) round(state);
	return state[0] ^ state[1] ^ state[2] ^ state[3];
}

type State = [bigint, bigint, bigint, bigint];

function absorb(state: State, word: bigint): void {
	state[3] ^= word;
	round(state);
	round(state);
	state[0] ^= word;
}

function round(v: State): void {
	v[0] = (v[0] + v[1]) & WORD;
	v[1] = rotate(v[1], 13n) ^ v[0];
	v[0] = rotate(v[0], 32n);
	v[2] = (v[2] + v[3]) & WORD;
	v[3] = rotate(v[3], 16n) ^ v[2];
	v[0] = (v[0] + v[3]) & WORD;
	v[3] = rotate(v[3], 21n) ^ v[0];
	v[2] = (v[2] + v[1]) & WORD;
	v[1] = rotate(v[1], 17n) ^ v[2];
	v[2] = rotate(v[2], 32n);
}

function rotate(value: bigint, by: bigint): bigint {
	return ((value << by) | (value >> (64n - by))) & WORD;
}

function littleEndian(bytes: Uint8Array): bigint {
	let value = 0n;
	for (let at = bytes.length - 1; at >= 0; at -= 1) value = (value << 8n) | BigInt(bytes[at] ?? 0);
	return value;
}

function hexBytes(hex: string): Uint8Array {
	return Uint8Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16));
}
