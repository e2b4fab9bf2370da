import { AppError } from "@/lib/errors";

export interface ServerVersion {
	readonly product: "MySQL" | "MariaDB";
	/** Major, minor, patch. */
	readonly numbers: readonly [number, number, number];
}

/** The oldest servers with everything our SQL uses (window functions, JSON_TABLE-free CTEs, CHECK, invisible defaults). */
const OLDEST = { MySQL: [8, 0, 22], MariaDB: [10, 6, 0] } as const;

/** Reads `SELECT VERSION()`: `9.7.4`, `10.11.6-MariaDB-0+deb12u1`, `5.5.5-10.11.6-MariaDB`. */
export function parseServerVersion(text: string): ServerVersion {
	const isMariaDb = /mariadb/i.test(text);
	// Old MariaDB put 5.5.5- in front so that replication would accept it.
	const match = /(\d+)\.(\d+)\.(\d+)/.exec(isMariaDb ? text.replace(/^5\.5\.5-/, "") : text);
	const numbers = [Number(match?.[1] ?? 0), Number(match?.[2] ?? 0), Number(match?.[3] ?? 0)] as const;
	return { product: isMariaDb ? "MariaDB" : "MySQL", numbers };
}

/** Refuses a server too old for our SQL, with one clear error. */
export function requireSupportedServer(text: string): void {
	const { product, numbers } = parseServerVersion(text);
	const oldest = OLDEST[product];
	const difference = oldest.map((floor, index) => (numbers[index] ?? 0) - floor).find((part) => part !== 0) ?? 0;
	if (difference >= 0) return;
	throw new AppError("invalid", `The database server is too old: ${product} ${numbers.join(".")}.`, {
		hint: `Use ${product} ${oldest.join(".")} or newer, or unset DATABASE_URL to let Shiplog run its own.`,
		place: { field: "DATABASE_URL" },
	});
}
