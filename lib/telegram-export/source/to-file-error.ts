import { AppError } from "../../errors";

/** Turns a failed file operation into the one line a person can act on. */
export function toFileError(path: string, error: unknown): AppError {
	const code = error instanceof Error && "code" in error ? String(error.code) : "";
	if (code === "ENOENT" || code === "ENOTDIR") {
		return new AppError("not_found", `There is no file or folder at ${path}.`, {
			hint: "Check the path and try again.",
			place: { file: path },
			cause: error,
		});
	}
	if (code === "EACCES" || code === "EPERM") {
		return new AppError("invalid", `${path} may not be read.`, {
			hint: "Give this account permission to read it.",
			place: { file: path },
			cause: error,
		});
	}
	return new AppError("invalid", `${path} cannot be read${code === "" ? "" : ` (${code})`}.`, {
		hint: "Check that the disk and the file are sound.",
		place: { file: path },
		cause: error,
	});
}
