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

/** Whether a unique key was already taken. */
export function isDuplicateKey(error: unknown): boolean {
	return driverErrorOf(error)?.errno === 1062;
}
