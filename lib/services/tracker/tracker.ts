/**
 * Remembers what a consumer has dealt with, by the consumer's own key, so that work is not done twice. The port: MySQL
 * by default, anything else that passes the contract suite.
 */
export interface Tracker {
	/** Whether `key` was marked. */
	isProcessed(key: string): Promise<boolean>;
	/** Those of `keys` that were marked; asks once for all. */
	areProcessed(keys: readonly string[]): Promise<ReadonlySet<string>>;
	/** Marks one or many keys, all or none. Marking again changes nothing. */
	markProcessed(keys: string | readonly string[]): Promise<void>;
}

/** Longest key and scope, in characters. Both are compared byte by byte: case and trailing spaces count. */
export const KEY_CHARACTERS_MAX = 128;
export const SCOPE_CHARACTERS_MAX = 64;
