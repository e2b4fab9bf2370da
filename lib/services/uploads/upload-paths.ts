import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "@/lib/errors";

/** What an upload holds, as the export reader wants it named. */
export interface UploadContent {
	readonly paths: readonly string[];
	/** What the person would call it. */
	readonly fileName: string;
}

/** Files and folders at the top of an upload; loose pages of one chat are read as the folder they came from. */
export async function uploadContent(folder: string): Promise<UploadContent> {
	const entries = (await readdir(folder, { withFileTypes: true }))
		.filter((entry) => !entry.name.endsWith(".part"))
		.sort((a, b) => (a.name < b.name ? -1 : 1));
	const first = entries[0];
	if (first === undefined) throw new AppError("invalid", "The upload is empty.", { hint: "Choose at least one file." });
	const fileName = entries.length === 1 ? first.name : `${first.name} and ${entries.length - 1} more`;
	const areLoosePages = entries.length > 1 && entries.every((entry) => entry.isFile() && /\.html?$/i.test(entry.name));
	return { fileName, paths: areLoosePages ? [folder] : entries.map((entry) => join(folder, entry.name)) };
}
