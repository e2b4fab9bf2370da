/**
 * Maps a field Telegram may leave out; `null` when it did. gramjs reads such a field as `null` although its types say
 * `undefined`, so neither may be compared with alone.
 */
export function ifPresent<T, R>(value: T | null | undefined, map: (value: T) => R): R | null {
	return value === undefined || value === null ? null : map(value);
}

export function isPresent<T>(value: T | null | undefined): value is T {
	return value !== undefined && value !== null;
}
