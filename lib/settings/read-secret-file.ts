import { readFileSync } from "node:fs";
import { AppError } from "@/lib/errors";
import type { Setting } from "./setting";

/** No secret is longer; a path to something else by mistake is not read into memory. */
const SECRET_CHARS_MAX = 10_000;

/** A setting kept in a file of its own, as container platforms mount them; `variable` is what named the file. */
export function readSecretFile(name: string, variable: string, file: string): Setting | null {
	const value = readText(variable, file).trim();
	if (value.length > SECRET_CHARS_MAX) throw unreadable(variable, file, "is far too long for a setting");
	return value === "" ? null : { name, value, origin: `in ${file}, named by ${variable}`, file };
}

function readText(variable: string, file: string): string {
	try {
		return readFileSync(/* turbopackIgnore: true */ file, "utf8");
	} catch (error) {
		throw unreadable(variable, file, "cannot be read", error);
	}
}

function unreadable(variable: string, file: string, complaint: string, cause?: unknown): AppError {
	return new AppError("invalid", `The file ${file}, named by ${variable}, ${complaint}.`, {
		hint: "Mount the secret there, or let this program read it.",
		place: { file, field: variable },
		cause,
	});
}
