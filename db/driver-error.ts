/** What the database driver tells about a failure. `errno` is 0 for failures of the network. */
export interface DriverError {
	readonly errno: number;
	/** `ER_DUP_ENTRY`, `ECONNREFUSED`, … */
	readonly code: string;
	readonly message: string;
}

/** The driver's own error in `error` or behind it (drizzle wraps them), else `null`. */
export function driverErrorOf(error: unknown): DriverError | null {
	for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
		const { code, errno } = at as { code?: unknown; errno?: unknown };
		if (typeof code !== "string" || !/^(ER_|E[A-Z]+$|PROTOCOL_|HANDSHAKE_)/.test(code)) continue;
		return { code, errno: code.startsWith("ER_") && typeof errno === "number" ? errno : 0, message: at.message };
	}
	return null;
}

/** Servers that are full, shutting down, read-only for now, or that ask to try again. */
const PASSING = new Set([1040, 1053, 1077, 1158, 1159, 1160, 1161, 1203, 1205, 1213, 1290, 1317, 1836, 1927, 3024]);

/** Whether the store is away for the moment, so that the same statements may well succeed later. */
export function isStoreAway(error: unknown): boolean {
	for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
		// A connection that broke while it was idle says no more than this of itself.
		if ((at as { fatal?: unknown }).fatal === true) return true;
	}
	const found = driverErrorOf(error);
	return found !== null && (found.errno === 0 || PASSING.has(found.errno));
}

/** Whether a unique key was already taken. */
export function isDuplicateKey(error: unknown): boolean {
	return driverErrorOf(error)?.errno === 1062;
}
