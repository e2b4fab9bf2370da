import { RpcError } from "../rpc-error";
import type { TlObject, TlValue } from "../tl-object";

/** An `int` or `long` field as a number; absent: 0, as Telegram reads absent optional numbers. */
export function numberOf(request: TlObject, field: string): number {
	const value = request[field];
	return typeof value === "bigint" ? Number(value) : typeof value === "number" ? value : 0;
}

/** A `long` field; absent: 0. */
export function longOf(request: TlObject, field: string): bigint {
	const value = request[field];
	return typeof value === "bigint" ? value : typeof value === "number" ? BigInt(value) : 0n;
}

export function textOf(request: TlObject, field: string): string {
	const value = request[field];
	return typeof value === "string" ? value : "";
}

export function bytesOf(request: TlObject, field: string): Uint8Array {
	const value = request[field];
	return value instanceof Uint8Array ? value : new Uint8Array();
}

/** A boxed field that has to be there. */
export function objectOf(request: TlObject, field: string): TlObject {
	const value = optionalObjectOf(request, field);
	if (value === null) throw new RpcError(400, "INPUT_CONSTRUCTOR_INVALID");
	return value;
}

export function optionalObjectOf(request: TlObject, field: string): TlObject | null {
	const value = request[field];
	return isObject(value) ? value : null;
}

/** A vector field of boxed values. */
export function objectsOf(request: TlObject, field: string): TlObject[] {
	return listOf(request, field).filter(isObject);
}

/** A vector field of ints or longs. */
export function numbersOf(request: TlObject, field: string): number[] {
	return listOf(request, field).map((value) => (typeof value === "bigint" ? Number(value) : Number(value ?? 0)));
}

function listOf(request: TlObject, field: string): readonly TlValue[] {
	const value = request[field];
	return Array.isArray(value) ? (value as readonly TlValue[]) : [];
}

function isObject(value: TlValue): value is TlObject {
	return typeof value === "object" && value !== null && "_" in value;
}
