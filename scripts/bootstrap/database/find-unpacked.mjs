import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { CACHE } from "../paths.mjs";
import { findShare } from "./find-installed.mjs";

/**
 * The MariaDB an earlier run fetched, or null. It runs through the loader it came with, so the system's libc does not matter.
 * @returns {import("./find-installed.mjs").Installation | null}
 */
export function findUnpacked(tree = join(CACHE, "mariadb")) {
	const program = join(tree, "usr", "sbin", "mariadbd");
	const prefix = join(tree, "usr");
	const share = findShare(prefix);
	const libraries = libraryFolders(tree);
	const loader = libraries.flatMap((folder) => findLoader(folder))[0];
	if (!existsSync(program) || !share || !loader) return null;
	return { program, loader: [loader, "--library-path", libraries.join(":")], prefix, share, kind: "MariaDB" };
}

/** Newer Debians keep all libraries under usr. @param {string} tree */
function libraryFolders(tree) {
	return ["lib", "usr/lib"].flatMap((at) => {
		const parent = join(tree, at);
		if (!existsSync(parent)) return [];
		return readdirSync(parent)
			.filter((name) => name.includes("-linux-gnu"))
			.map((name) => join(parent, name));
	});
}

/** @param {string} folder */
function findLoader(folder) {
	return readdirSync(folder)
		.filter((name) => /^ld-linux.*\.so\.\d+$/.test(name))
		.map((name) => join(folder, name));
}
