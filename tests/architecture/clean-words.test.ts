import { expect, test } from "vitest";
import { readTracked, trackedFiles } from "../support/tracked-files";

/** This file names what it looks for. */
const SELF = "tests/architecture/clean-words.test.ts";
const TEXT = /\.(ts|tsx|mjs|cjs|json|md|yml|yaml|css|sql|grit)$|^\.(ci|env)/;
const MACHINE_PATHS = /\/(tmp|work|farm|home|root)\/[a-z]/;
const REGISTRY_HOSTS = /registry\.npmjs|deb\.debian|"resolved": "http/;
const UNFINISHED = /\b(TODO|FIXME|XXX)\b|\bnot implemented\b/;
const SILENCED = /@ts-(ignore|expect-error|nocheck)|biome-ignore-all/;

const texts = trackedFiles().filter(
	(path) => TEXT.test(path) && path !== SELF && path !== "package-lock.json" && !path.includes("/fixtures/"),
);
const product = texts.filter(
	(path) => /^(app|components|db|jobs|lib|scripts)\//.test(path) && !path.startsWith("scripts/bench/"),
);

test("no tracked file names a path of somebody's machine", () => {
	expect(linesWith(texts, MACHINE_PATHS)).toEqual([]);
});

test("no tracked file names a registry's or a mirror's host", () => {
	expect(linesWith([...texts, "package-lock.json"], REGISTRY_HOSTS)).toEqual([]);
});

test("no product file speaks of unfinished work", () => {
	// The sample's people talk about their own.
	const written = product.filter((path) => !path.startsWith("scripts/sample/corpus/"));
	expect(linesWith(written, UNFINISHED)).toEqual([]);
});

test("the environment is read in lib/env.ts alone, and before it by the bootstrap", () => {
	const readers = product.filter((path) => !/^(lib\/env\.ts|scripts\/(bootstrap\/|\w+\.mjs))/.test(path));
	expect(linesWith(readers, /process\.env\b/)).toEqual([]);
});

test("the type checker is never told to look away", () => {
	expect(linesWith(texts, SILENCED)).toEqual([]);
});

function linesWith(paths: readonly string[], pattern: RegExp): string[] {
	return paths.flatMap((path) =>
		readTracked(path)
			.split("\n")
			.flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
	);
}
