import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT, readTracked, trackedFiles } from "../support/tracked-files";

const documents = trackedFiles().filter((path) => path.endsWith(".md"));
const { scripts } = JSON.parse(readTracked("package.json")) as { scripts: Record<string, string> };

/** Made by a run or lying beside the repository. */
const NOT_IN_THE_REPOSITORY = /^(\.data|\.cache|\.next|node_modules|path|\.\.)\b/;
/** Begins like one of our rooms or is a file of the root. */
const PATH_IN_CODE =
	/^(?:(?:app|components|db|deploy|jobs|lib|public|scripts|tests|\.ci|\.github)\/[\w.@/[\]()-]+|[\w.-]+\.(?:ts|mjs|cjs|json|md|yaml|grit))$/;

describe.each(documents)("%s", (document) => {
	const text = readTracked(document);

	test("links lead to files that exist", () => {
		const links = [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)|(?:src|href)="([^"]+)"/g)].map(
			(match) => match[1] ?? match[2] ?? "",
		);
		const local = links.filter((link) => !/^[a-z]+:/.test(link));
		expect(local.filter((link) => !existsSync(resolve(ROOT, dirname(document), decodeURI(link))))).toEqual([]);
	});

	test("paths named in code exist", () => {
		const named = [...text.matchAll(/`([^`\n]+)`/g)].map((match) => (match[1] ?? "").replace(/[/,]$/, ""));
		const paths = named.filter((name) => PATH_IN_CODE.test(name) && !NOT_IN_THE_REPOSITORY.test(name));
		expect(
			paths.filter((path) => !existsSync(join(ROOT, path)) && !existsSync(join(ROOT, dirname(document), path))),
		).toEqual([]);
	});

	test("npm commands exist", () => {
		const named = [...text.matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)].map((match) => match[1] ?? "");
		const known = new Set([...Object.keys(scripts), "ci", "install", "run"]);
		expect(named.filter((name) => !known.has(name))).toEqual([]);
	});
});

test("there are documents to judge", () => {
	expect(documents).toEqual(expect.arrayContaining(["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"]));
});
