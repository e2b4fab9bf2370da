import { basename } from "node:path";
import { expect, test } from "vitest";
import { readTracked, trackedFiles } from "../support/tracked-files";

const sources = trackedFiles().filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !path.startsWith("db/migrations/"));
const LINES_MAX = 400;
/** Files cut by verb and concept are this small in the middle. */
const MEDIAN_LINES_MAX = 75;
/** A list of files this short means that the listing broke, not that the house shrank. */
const SOURCES_MIN = 100;

test("there are sources to judge", () => {
	expect(sources.length).toBeGreaterThan(SOURCES_MIN);
});

test("no file or folder is a dump of utils, helpers, constants or types", () => {
	const dumps = sources.filter((path) => /(^|\/)(utils?|helpers?|constants?|types?|common|misc)(\/|\.)/i.test(path));
	expect(dumps).toEqual([]);
});

test("no folder has an index file except the tables', which drizzle-kit needs", () => {
	const barrels = sources.filter((path) => /^index\.(ts|tsx|mjs)$/.test(basename(path)));
	expect(barrels.filter((path) => path !== "db/schema/index.ts" && path !== "jobs/index.ts")).toEqual([]);
});

test(`no file is above ${LINES_MAX} lines, and the middle one is at most ${MEDIAN_LINES_MAX}`, () => {
	const lengths = sources.map((path) => ({ path, lines: readTracked(path).split("\n").length - 1 }));
	expect(lengths.filter(({ lines }) => lines > LINES_MAX)).toEqual([]);
	const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
	expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(MEDIAN_LINES_MAX);
});
