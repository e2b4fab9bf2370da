import { fileURLToPath } from "node:url";
import { cruiseImports } from "./cruise-imports";
import { listSources } from "./list-sources";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** A house this size has more imports than files; fewer means that the reader no longer understands the language. */
const DEPENDENCIES_PER_FILE_MIN = 1;

const { modules, summary } = await cruiseImports(ROOT);
const read = new Set(modules.map((module) => module.source));
const unread = listSources(ROOT).filter((path) => !read.has(path));
const problems = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
if (unread.length > 0) problems.push(`not read at all: ${unread.join(", ")}`);
if ((summary.totalDependenciesCruised ?? 0) < read.size * DEPENDENCIES_PER_FILE_MIN) {
	problems.push(`only ${summary.totalDependenciesCruised} imports were understood in ${read.size} files`);
}
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(
	`${summary.totalCruised} modules, ${summary.totalDependenciesCruised} imports, ${problems.length} problems\n`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
