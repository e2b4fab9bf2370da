import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";

/** Root of the checkout. */
export const ROOT = resolve(import.meta.dirname, "../..");

/** Paths git follows and that are there, relative to the root. */
export function trackedFiles(): string[] {
	const listed = execFileSync("git", ["ls-files", "-z"], { cwd: ROOT, encoding: "utf8" });
	return listed.split("\0").filter((path) => path !== "" && isFile(path));
}

/** A tracked file's text. */
export function readTracked(path: string): string {
	return readFileSync(resolve(ROOT, path), "utf8");
}

function isFile(path: string): boolean {
	return statSync(resolve(ROOT, path), { throwIfNoEntry: false })?.isFile() ?? false;
}
