import { expect, test } from "vitest";
import { readTracked, trackedFiles } from "../support/tracked-files";

const TEXT = /\.(ts|tsx|mjs|cjs|json|md|yml|yaml|css|sql|grit)$|^\.(ci|env)/;
const texts = trackedFiles().filter(
	(path) => TEXT.test(path) && path !== "package-lock.json" && !path.includes("/fixtures/"),
);
const product = texts.filter(
	(path) => /^(app|components|db|jobs|lib|scripts)\//.test(path) && !path.startsWith("scripts/bench/"),
);

/** Written in two halves, so that this file does not find itself. */
const MACHINE_PATHS = new RegExp(["/(tm", "p|wo", "rk|fa", "rm|ho", "me|ro", "ot)/[a-z]"].join(""));
const REGISTRY_HOSTS = new RegExp(["registry\\.np", "mjs|deb\\.deb", 'ian|resolved": "http'].join(""));
const UNFINISHED = new RegExp(["\\b(TO", "DO|FIX", "ME|XX", "X|not imple", "mented)\\b"].join(""), "i");

test("no tracked file names a path of somebody's machine", () => {
	expect(linesWith(texts, MACHINE_PATHS)).toEqual([]);
});

test("no tracked file names a registry's or a mirror's host", () => {
	expect(linesWith([...texts, "package-lock.json"], REGISTRY_HOSTS)).toEqual([]);
});

test("no product file speaks of unfinished work", () => {
	expect(linesWith(product, UNFINISHED)).toEqual([]);
});

test("the environment is read in lib/env.ts alone, and before it by the bootstrap", () => {
	const readers = product.filter((path) => !/^(lib\/env\.ts|scripts\/(bootstrap\/|\w+\.mjs))/.test(path));
	expect(linesWith(readers, /process\.env\b/)).toEqual([]);
});

test("the type checker is never told to look away", () => {
	expect(
		linesWith(texts, new RegExp(["@ts-(ign", "ore|expect-err", "or|noch", "eck)|biome-ign", "ore-all"].join(""))),
	).toEqual([]);
});

function linesWith(paths: readonly string[], pattern: RegExp): string[] {
	return paths.flatMap((path) =>
		readTracked(path)
			.split("\n")
			.flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
	);
}
