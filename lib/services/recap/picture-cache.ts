import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readEnv } from "@/lib/env";

/** The folder of pictures already drawn. */
export function pictureFolder(): string {
	return join(readEnv().dataDir, "pictures");
}

/** Where the picture of a key lies. */
function pathOf(key: string): string {
	return join(pictureFolder(), `${key}.png`);
}

/** A picture drawn before, or `null`. */
export async function readPicture(key: string): Promise<Uint8Array | null> {
	try {
		return await readFile(pathOf(key));
	} catch {
		return null;
	}
}

/** Keeps a picture. Written beside and renamed: a reader sees all of it or nothing. */
export async function keepPicture(key: string, png: Uint8Array): Promise<void> {
	const path = pathOf(key);
	const part = `${path}.${randomBytes(4).toString("hex")}.part`;
	await mkdir(dirname(path), { recursive: true });
	try {
		await writeFile(part, png);
		await rename(part, path);
	} catch (error) {
		await rm(part, { force: true });
		throw error;
	}
}
