import bigInt, { type BigInteger } from "big-integer";

/** Telegram's 64-bit numbers leave the adapter as numbers (ids, at most 52 bits) or as decimal text (hashes). */
export function toId(long: BigInteger): number {
	return long.toJSNumber();
}

/** Signed decimal, as hashes, file ids and `random_id` are written. */
export function toDecimal(long: BigInteger): string {
	return long.toString();
}

/** Unsigned decimal, as Telegram Desktop writes the document id of a custom emoji. */
export function toUnsignedDecimal(long: BigInteger): string {
	return BigInt.asUintN(64, BigInt(long.toString())).toString();
}

export function fromDecimal(decimal: string): BigInteger {
	return bigInt(decimal);
}

export function fromId(id: number): BigInteger {
	return bigInt(id);
}
