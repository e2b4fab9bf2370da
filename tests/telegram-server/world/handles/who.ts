/** A person by their handle or bare id. */
export type Who = number | { readonly id: number };

export function idOf(who: Who): number {
	return typeof who === "number" ? who : who.id;
}

/** Any moment; numbers are milliseconds. */
export type When = Date | number;

/** Unix seconds. */
export function secondsOf(when: When): number {
	return Math.floor(Number(when) / 1000);
}
