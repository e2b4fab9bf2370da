import { Failure } from "../failure.mjs";

/** @typedef {{ kind: "MariaDB" | "MySQL", numbers: [number, number, number] }} ServerVersion */

/** The first versions with the SQL the migrations and queries use. */
const OLDEST = /** @type {const} */ ({ MariaDB: [10, 6, 0], MySQL: [8, 0, 22] });

/**
 * Reads "8.0.36", "10.11.6-MariaDB-…", the greeting's "5.5.5-10.11.6-MariaDB" and the lines of `mariadbd --version`.
 * @param {string} text
 * @returns {ServerVersion | null}
 */
export function parseServerVersion(text) {
	const numbers = /(?:^|[\s-])(\d+)\.(\d+)\.(\d+)/.exec(text.replace(/\b5\.5\.5-(?=\d)/, ""));
	if (!numbers) return null;
	const kind = /mariadb/i.test(text) ? "MariaDB" : "MySQL";
	return { kind, numbers: [Number(numbers[1]), Number(numbers[2]), Number(numbers[3])] };
}

/** @param {ServerVersion} version */
export function isSupported({ kind, numbers }) {
	const oldest = OLDEST[kind];
	const at = oldest.findIndex((number, index) => number !== numbers[index]);
	return at === -1 || Number(numbers[at]) > Number(oldest[at]);
}

/**
 * Fails with one line when the server is too old.
 * @param {ServerVersion} version
 * @param {string} place which server
 */
export function requireSupported(version, place) {
	if (isSupported(version)) return;
	const { kind, numbers } = version;
	throw new Failure(
		`${place} is ${kind} ${numbers.join(".")}, which is too old.`,
		`Use ${kind} ${OLDEST[kind].join(".")} or newer, or unset DATABASE_URL to let Shiplog run its own.`,
	);
}
