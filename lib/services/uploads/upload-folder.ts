import { stat } from "node:fs/promises";
import { join } from "node:path";
import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";

/** Where every upload has a folder of its own. */
export function uploadsRoot(): string {
	return join(readEnv().dataDir, "uploads");
}

/** The folder of an open upload. `uploadId` has been parsed as a UUID. Throws AppError("not_found") for any other. */
export async function requireUploadFolder(uploadId: string): Promise<string> {
	const folder = join(uploadsRoot(), uploadId);
	const found = await stat(folder).catch(() => null);
	if (found?.isDirectory()) return folder;
	throw new AppError("not_found", "This upload is not there any more.", { hint: "Choose the files again." });
}
