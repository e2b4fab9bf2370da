import { randomUUID } from "node:crypto";
import { chmod, link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AppError } from "@/lib/errors";
import { newSessionKey, type SessionKey, sessionKey } from "./session-key";

/** Where the keys lie when nobody chose a secret. */
export function keyFileOf(dataDir: string): string {
	return join(dataDir, "telegram", "session-keys");
}

/** The file's keys, the current one first; `[]`: there is no file. Keeps file and folder to this user alone. */
export async function readKeyFile(file: string): Promise<SessionKey[]> {
	let text: string;
	try {
		text = await readFile(/* turbopackIgnore: true */ file, "utf8");
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
		throw unusable(file, "cannot be read", error);
	}
	await chmod(dirname(file), 0o700);
	await chmod(file, 0o600);
	const lines = text.split("\n").filter((line) => line.trim() !== "");
	if (lines.length === 0) throw unusable(file, "is empty");
	return lines.map((line) => parseKey(file, line.trim()));
}

/** The file's keys, with a first one made where there is none. Of two processes at once, both get the same. */
export async function keepKeyFile(file: string): Promise<SessionKey[]> {
	const held = await readKeyFile(file);
	if (held.length > 0) return held;
	const draft = await writeDraft(file, [newSessionKey()]);
	try {
		// A link, unlike a rename, never replaces what another process has put there meanwhile.
		await link(draft, file);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw unusable(file, "cannot be written", error);
	} finally {
		await rm(draft, { force: true });
	}
	return readKeyFile(file);
}

/** Replaces the file's keys, all at once. */
export async function writeKeyFile(file: string, keys: readonly SessionKey[]): Promise<void> {
	const draft = await writeDraft(file, keys);
	await rename(draft, file);
}

async function writeDraft(file: string, keys: readonly SessionKey[]): Promise<string> {
	const draft = `${file}.${randomUUID()}.new`;
	await mkdir(/* turbopackIgnore: true */ dirname(file), { recursive: true, mode: 0o700 });
	const text = keys.map(({ bytes }) => `${bytes.toString("base64url")}\n`).join("");
	await writeFile(draft, text, { mode: 0o600, flag: "wx", flush: true });
	return draft;
}

function parseKey(file: string, line: string): SessionKey {
	try {
		return sessionKey(Buffer.from(line, "base64url"));
	} catch (error) {
		throw unusable(file, "holds something that is no key", error);
	}
}

function unusable(file: string, complaint: string, cause?: unknown): AppError {
	return new AppError("invalid", `The key file of the Telegram sessions ${complaint}.`, {
		hint: "Restore it from a backup. Without it every account has to sign in again.",
		place: { file },
		cause,
	});
}
