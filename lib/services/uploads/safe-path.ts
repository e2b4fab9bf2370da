import { z } from "zod";

const DEPTH_MAX = 6;
const NAME_BYTES_MAX = 200;

/** A path inside an upload, as a browser names a file of a dropped folder: no way out, no odd names, not too deep. */
export const SafePath = z
	.string()
	.min(1)
	.max(1_000)
	.refine((path) => path.split("/").length <= DEPTH_MAX, `Folders may be ${DEPTH_MAX} levels deep.`)
	.refine((path) => path.split("/").every(isPlainName), "The file has a name that cannot be stored.");

/** A name that stays where it is put. A leading dot would hide it, and a trailing `.part` is ours. */
function isPlainName(name: string): boolean {
	if (name === "" || name.startsWith(".") || name.endsWith(".part")) return false;
	// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused.
	return !/[\\/:*?"<>|\u0000-\u001f\u007f]/.test(name) && Buffer.byteLength(name) <= NAME_BYTES_MAX;
}
