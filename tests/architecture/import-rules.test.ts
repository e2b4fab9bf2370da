import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cruiseImports, importRuleNames } from "@/scripts/verify/cruise-imports";

/** One forbidden import a line: the rule, who breaks it, what is imported (a package when it names no folder of ours). */
const FAULTS: readonly (readonly [rule: string, from: string, to: string])[] = [
	["no-cycles", "lib/format/cycle-a.ts", "lib/format/cycle-b.ts"],
	["resolves", "lib/services/lost.ts", "lib/services/nowhere.ts"],
	["pure-stays-pure", "lib/metrics/reads-env.ts", "lib/env.ts"],
	["pure-stays-pure", "lib/domain/reads-disk.ts", "node:fs"],
	["pure-stays-pure", "lib/text/draws.ts", "react"],
	["pure-stays-pure", "lib/errors.ts", "lib/env.ts"],
	["temporal-only-in-time", "lib/metrics/knows-calendar.ts", "temporal-polyfill"],
	["telegram-only-in-adapter", "lib/services/collect/talks.ts", "telegram"],
	["prometheus-only-in-monitoring", "lib/services/counts.ts", "prom-client"],
	["telegram-server-stands-alone", "tests/telegram-server/borrows.ts", "lib/domain/message.ts"],
	["export-parsers-only-in-adapter", "lib/services/collect/parses.ts", "htmlparser2"],
	["export-parsers-only-in-adapter", "app/api/unzips.ts", "yauzl"],
	["orm-only-in-db", "lib/services/recap/queries.ts", "drizzle-orm"],
	["orm-only-in-db", "scripts/cli/queries.ts", "mysql2"],
	["schema-only-in-db", "lib/services/recap/reads-table.ts", "db/schema/recaps.ts"],
	["inngest-only-in-jobs", "lib/services/recap/schedules.ts", "inngest"],
	["expressions-only-in-executor", "lib/services/recap/matches.ts", "@marcbachmann/cel-js"],
	["executor-behind-one-door", "jobs/functions/knows-engine.ts", "jobs/embedded/engine.ts"],
	["takumi-only-in-infographic", "app/r/draws.ts", "@takumi-rs/core"],
	["echarts-only-in-charts", "components/groups/plots.ts", "echarts"],
	["adapters-know-only-the-domain", "lib/telegram-export/stores.ts", "db/client.ts"],
	["adapters-know-only-the-domain", "lib/offload/reads.ts", "db/client.ts"],
	["adapters-know-only-the-domain", "db/queries/asks.ts", "lib/services/recap/get-recap.ts"],
	["services-know-no-entry-point", "lib/services/recap/renders.ts", "app/page.tsx"],
	["services-know-no-door", "lib/services/recap/reads-session.ts", "lib/auth/session.ts"],
	["services-know-no-framework", "lib/services/recap/redirects.ts", "next"],
	["ui-is-a-leaf", "components/groups/fetches.ts", "lib/services/recap/get-recap.ts"],
	["contract-is-client-safe", "lib/dashboard/fetches.ts", "lib/services/recap/get-recap.ts"],
	["pages-go-through-services", "app/groups/queries.ts", "db/client.ts"],
	["pages-go-through-services", "lib/http/queries.ts", "db/client.ts"],
	["pages-go-through-services", "lib/http/measures.ts", "lib/monitoring/registry.ts"],
	["scripts-go-through-services", "scripts/cli/opens-database.ts", "db/client.ts"],
	["bootstrap-uses-node-alone", "scripts/bootstrap/parses.mjs", "zod"],
	["jobs-go-through-services", "jobs/functions/queries.ts", "db/client.ts"],
	["functions-only-served", "app/groups/starts.ts", "jobs/functions/close-week.ts"],
	["no-dep-on-tests", "lib/services/recap/pretends.ts", "tests/support/clock.ts"],
	["no-test-imports-test", "tests/unit/copies.ts", "tests/unit/other.test.ts"],
];

/** Imports the house wants: a rule that refuses these would be switched off by the next reader. */
const LEGITIMATE: readonly (readonly [from: string, to: string])[] = [
	["components/charts/chart.ts", "echarts"],
	["lib/time/week.ts", "temporal-polyfill"],
	["lib/recap/recap.ts", "zod"],
	["lib/telegram-export/reads-pages.ts", "htmlparser2"],
	["lib/services/collect/stores.ts", "db/client.ts"],
	["lib/services/collect/reads.ts", "lib/telegram-export/open-export.ts"],
	["app/groups/page.ts", "lib/services/recap/get-recap.ts"],
	["scripts/cli/works.ts", "lib/services/recap/get-recap.ts"],
	["jobs/embedded/engine.ts", "db/client.ts"],
	["lib/monitoring/registry.ts", "prom-client"],
	["scripts/bench/serves.ts", "tests/telegram-server/start.ts"],
	["tests/integration/stores.test.ts", "db/client.ts"],
];

let skeleton = "";
beforeAll(() => {
	skeleton = mkdtempSync(join(tmpdir(), "skeleton-"));
	write("tsconfig.json", '{ "compilerOptions": { "module": "esnext", "moduleResolution": "bundler" } }');
	for (const [rule, from, to] of FAULTS) plant(from, to, rule !== "resolves");
	for (const [from, to] of LEGITIMATE) plant(from, to, true);
	plant("lib/format/cycle-b.ts", "lib/format/cycle-a.ts", true);
});
afterAll(() => rmSync(skeleton, { recursive: true, force: true }));

describe("import rules", () => {
	test("every rule catches the fault it is for, and nothing that the house wants", async () => {
		const { summary } = await cruiseImports(skeleton);
		const caught = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${shorten(to)}`);
		const planted = FAULTS.map(([rule, from, to]) => `${rule}: ${from} → ${rule === "resolves" ? `/${to}` : to}`);
		expect(planted.filter((fault) => !caught.includes(fault))).toEqual([]);
		const refused = LEGITIMATE.filter(([from]) => summary.violations.some((violation) => violation.from === from));
		expect(refused).toEqual([]);
	});

	test("no rule is without a fault that proves it", () => {
		const proven = new Set(FAULTS.map(([rule]) => rule));
		expect(importRuleNames().filter((name) => !proven.has(name))).toEqual([]);
	});
});

function plant(from: string, to: string, doesExist: boolean): void {
	write(from, `import "${specifierOf(from, to)}";\nexport {};\n`);
	if (!doesExist || to.startsWith("node:")) return;
	const isOurs = /\.\w+$/.test(to);
	write(isOurs ? to : `node_modules/${to}/index.js`, "export {};\n", { keeps: true });
	if (!isOurs) write(`node_modules/${to}/package.json`, JSON.stringify({ name: to, main: "index.js" }));
}

function specifierOf(from: string, to: string): string {
	const isOurs = /\.\w+$/.test(to);
	return isOurs ? `${"../".repeat(from.split("/").length - 1)}${to.replace(/\.tsx?$/, "")}` : to;
}

function write(path: string, content: string, { keeps = false } = {}): void {
	mkdirSync(dirname(join(skeleton, path)), { recursive: true });
	writeFileSync(join(skeleton, path), content, { flag: keeps ? "a" : "w" });
}

/** `node_modules/zod/index.js` is "zod", an unresolved `../../lib/x` is "/lib/x", `fs` is "node:fs". */
function shorten(to: string): string {
	const name = /node_modules\/(.+)\/index\.js$/.exec(to)?.[1];
	if (name) return name;
	return to === "fs" ? "node:fs" : to.replace(/^(\.\.\/)+/, "/").replace(/^\/(.*?)(\.ts)?$/, "/$1.ts");
}
