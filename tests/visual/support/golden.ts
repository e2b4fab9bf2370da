import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import { pixelsOf } from "./pixels";

const FOLDER = join(import.meta.dirname, "..", "goldens");
const HASHES = join(FOLDER, "sha256.json");
/** Share of pixels that may differ where bytes do: another processor may round a curve's edge otherwise. */
const DIFFERENT_MAX = 0.001;

/** A picture at full size, and small: the golden that is kept to be looked at and compared when bytes differ. */
export interface Drawn {
	readonly full: Uint8Array;
	readonly small: Uint8Array;
}

function hashes(): Record<string, string> {
	return existsSync(HASHES) ? JSON.parse(readFileSync(HASHES, "utf8")) : {};
}

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Keeps what was drawn as the golden. */
export function writeGolden(name: string, drawn: Drawn): void {
	mkdirSync(FOLDER, { recursive: true });
	writeFileSync(join(FOLDER, `${name}.png`), drawn.small);
	const sorted = Object.entries({ ...hashes(), [name]: sha256(drawn.full) }).sort(([one], [other]) =>
		one < other ? -1 : 1,
	);
	writeFileSync(HASHES, `${JSON.stringify(Object.fromEntries(sorted), null, "\t")}\n`);
}

/**
 * How a picture departs from its golden: `null` when the bytes are the same or at most 0.1 % of the small picture's
 * pixels differ, else a sentence for the person who changed it.
 */
export async function differenceFromGolden(name: string, drawn: Drawn): Promise<string | null> {
	if (hashes()[name] === sha256(drawn.full)) return null;
	const path = join(FOLDER, `${name}.png`);
	if (!existsSync(path)) return `${name} has no golden: look at it, then run with UPDATE_GOLDENS=1.`;
	const [golden, now] = [await pixelsOf(readFileSync(path)), await pixelsOf(drawn.small)];
	if (golden.width !== now.width || golden.height !== now.height) return `${name} changed its size.`;
	const different = pixelmatch(golden.data, now.data, undefined, now.width, now.height, { threshold: 0.1 });
	const share = different / (now.width * now.height);
	return share <= DIFFERENT_MAX ? null : `${name} differs from its golden in ${(share * 100).toFixed(2)} % of pixels.`;
}
