/** Any TL value: `int` is number, `long` bigint, `int128`/`int256`/`bytes` Uint8Array, `true` flags boolean, vectors arrays. */
export type TlValue =
	| number
	| bigint
	| string
	| boolean
	| Uint8Array
	| TlObject
	| readonly TlValue[]
	| undefined
	| null;

/** A constructor or method by its schema name, fields in the schema's own spelling (`access_hash`). Absent flags are left out. */
export interface TlObject {
	readonly _: string;
	readonly [field: string]: TlValue;
}
