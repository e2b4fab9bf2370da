import { refuse } from "../refuse";

const BLOCK = 1024 * 1024;

/** Telegram's rules for a piece of a file (core.telegram.org/api/files#downloading-files): aligned, and within one block of 1 MB. */
export function checkRange(offset: number, limit: number, isPrecise: boolean): void {
	const step = isPrecise ? 1024 : 4096;
	if (offset < 0 || offset % step !== 0) throw refuse("OFFSET_INVALID");
	const isDivisor = isPrecise || BLOCK % limit === 0;
	if (limit < step || limit > BLOCK || limit % step !== 0 || !isDivisor) throw refuse("LIMIT_INVALID");
	if (Math.floor(offset / BLOCK) !== Math.floor((offset + limit - 1) / BLOCK)) throw refuse("LIMIT_INVALID");
}
