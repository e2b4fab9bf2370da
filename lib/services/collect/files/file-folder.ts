import { join } from "node:path";
import { readEnv } from "@/lib/env";

/** Files are named by their content; two letters a folder keep folders small. */
const PREFIX_LETTERS = 2;

/** The folder of everything fetched from Telegram. */
export function fileFolder(): string {
	return join(readEnv().dataDir, "files");
}

/** Where content with this SHA-256 (hex) lies. */
export function pathOfContent(contentHash: string): string {
	return join(fileFolder(), contentHash.slice(0, PREFIX_LETTERS), contentHash);
}
