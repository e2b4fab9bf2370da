import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { AppError } from "../../errors";
import { findPackage } from "./find-package";
import { FONT_FAMILIES, type FontFamily } from "./font-families";
import { type FontSlice, parseUnicodeRange } from "./font-slice";

async function read(path: string): Promise<Buffer> {
	try {
		return await readFile(path);
	} catch (cause) {
		throw new AppError("internal", `A font file is missing or cannot be read: ${basename(path)}.`, {
			hint: "Install the packages again (npm ci).",
			place: { file: path },
			cause,
		});
	}
}

async function loadFamily(family: FontFamily, folderOf: (name: string) => string): Promise<FontSlice[]> {
	const folder = folderOf(family.packageName);
	const ranges: Record<string, string> = JSON.parse((await read(join(folder, "unicode.json"))).toString("utf8"));
	const wanted = family.subsets ?? Object.keys(ranges);
	return Promise.all(
		wanted.map(async (subset) => {
			const name = `${basename(folder)}-${subset.replace(/[[\]]/gu, "")}-${family.weight ?? "wght"}-normal.woff2`;
			const path = join(folder, "files", name);
			const weight = family.weight === undefined ? {} : { weight: family.weight };
			return {
				family: family.name,
				path,
				data: await read(path),
				ranges: parseUnicodeRange(ranges[subset] ?? ""),
				...weight,
			};
		}),
	);
}

/**
 * Every font file of every family, in asking order (some 360 files, 14 MB). Throws `internal` naming the file when
 * one is missing: a picture with boxes for letters is worse than none.
 */
export async function loadFontSlices(folderOf: (name: string) => string = findPackage): Promise<FontSlice[]> {
	return (await Promise.all(FONT_FAMILIES.map((family) => loadFamily(family, folderOf)))).flat();
}
