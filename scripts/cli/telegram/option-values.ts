import { InvalidArgumentError } from "commander";

/** `--limit 100`. */
export function countOption(text: string): number {
	const count = Number(text);
	if (Number.isSafeInteger(count) && count > 0) return count;
	throw new InvalidArgumentError("Give a whole number above 0.");
}

/** `--after-id 0`: an id, or 0 for the beginning. */
export function idOption(text: string): number {
	const id = Number(text);
	if (text.trim() !== "" && Number.isSafeInteger(id) && id >= 0) return id;
	throw new InvalidArgumentError("Give a message id, 0 or above.");
}

/** `--since 2025-11-01`, `--until 2025-11-01T12:30`, `…T12:30+02:00`; UTC where no offset is given. */
export function instantOption(text: string): Date {
	const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?))?(Z|[+-]\d{2}:\d{2})?$/.exec(text.trim());
	const instant = match === null ? null : new Date(`${match[1]}T${match[2] ?? "00:00"}${match[3] ?? "Z"}`);
	if (instant !== null && !Number.isNaN(instant.getTime())) return instant;
	throw new InvalidArgumentError(
		"Give a date (2025-11-01) or an instant (2025-11-01T12:30, with an offset if not UTC).",
	);
}
