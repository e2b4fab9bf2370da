import { basename } from "node:path";
import type { InngestFunction } from "inngest";
import { describe, expect, test } from "vitest";
import { functions } from "@/jobs";
import { CANCEL_ON } from "@/jobs/cancel-on";
import { JOB_EVENTS } from "@/lib/domain/job-event";
import { judgeJobSource } from "../support/jobs/judge-job-source";
import { readTracked, trackedFiles } from "../support/tracked-files";

const FILES = trackedFiles().filter((path) => /^jobs\/functions\/[\w-]+\.ts$/.test(path));
/** Parts of functions, which are handed `step`. */
const PARTS = trackedFiles().filter((path) => /^jobs\/[\w-]+\.ts$/.test(path));
/** The clock and the ends of other runs are nobody's to call off. */
const OWN_EVENT = /^inngest\/function\./;
/** Minute and hour; a group's week ends by its own zone, so no schedule knows days. */
const SCHEDULE = /^(TZ=[\w/+-]+ )?[\d*/,-]+ [\d*/,-]+ \* \* \*$/;
/** What the real server has and the embedded executor refuses, or what drops events. */
const UNUSED = ["batchEvents", "priority", "rateLimit", "onFailure", "optimizeParallelism", "checkpointing"] as const;
const CONCURRENCY_RULES_MAX = 2;

interface Trigger {
	readonly event?: string | { readonly name: string };
	readonly cron?: string;
}

const triggersOf = ({ opts }: InngestFunction.Any): readonly Trigger[] => [opts.triggers ?? []].flat();
const eventsOf = (fn: InngestFunction.Any): string[] =>
	triggersOf(fn).flatMap(({ event }) => (event === undefined ? [] : [typeof event === "string" ? event : event.name]));
const schedulesOf = (fn: InngestFunction.Any): string[] => triggersOf(fn).flatMap(({ cron }) => cron ?? []);

describe.each(functions.map((fn) => [fn.id(), fn] as const))("the job %s", (_id, fn) => {
	test("says how often it is tried again: servers differ in what they assume", () => {
		expect(fn.opts.retries).toBeTypeOf("number");
	});

	test("begins by events we know or by a clock that knows no days", () => {
		const unknown = eventsOf(fn).filter((name) => !(name in JOB_EVENTS) && !OWN_EVENT.test(name));
		expect(unknown).toEqual([]);
		expect(schedulesOf(fn).filter((cron) => !SCHEDULE.test(cron))).toEqual([]);
		expect(eventsOf(fn).length + schedulesOf(fn).length).toBeGreaterThan(0);
	});

	test("can be called off by the event that began it", () => {
		if (eventsOf(fn).some((name) => OWN_EVENT.test(name))) return;
		expect(fn.opts.cancelOn).toEqual([...CANCEL_ON]);
	});

	test("uses nothing that only one of the servers has", () => {
		expect(UNUSED.filter((option) => fn.opts[option] !== undefined)).toEqual([]);
		expect([fn.opts.concurrency ?? []].flat().length).toBeLessThanOrEqual(CONCURRENCY_RULES_MAX);
	});
});

test.each([...FILES, ...PARTS])(
	"%s does its work in steps, and nothing between them that could come out differently",
	(path) => {
		expect(judgeJobSource(path, readTracked(path))).toEqual([]);
	},
);

test("every job is judged", () => {
	expect(FILES.map((path) => basename(path, ".ts")).sort()).toEqual(functions.map((fn) => fn.id()).sort());
	expect(FILES.length).toBeGreaterThan(10);
	expect(PARTS).toContain("jobs/close-ended-week.ts");
});

const job = (body: string) =>
	`export const f = inngest.createFunction({ id: "f" }, async ({ step, event }) => {\n${body}\n});`;

test.each([
	["await loadGroup(1);", "waits for something else"],
	["const ctx = await jobContext('f');", "waits for something else"],
	["const at = new Date();", "reads the clock"],
	["const at = Date.now();", "calls Date.now"],
	["if (Math.random() > 0.5) await step.run('a', work);", "calls Math.random"],
	["await step.run('a', one);\nawait step.run('a', two);", "uses the step id a twice"],
	["await step.run(idOf(event), work);", "neither written out nor derived"],
	[`await step.run(\`a-\${randomUUID()}\`, work);`, "calls randomUUID"],
	["for (const x of [1]) { await step.sleep('nap', '1h'); console.log(x); }", "calls console.log"],
])("the judge sees the fault of %j", (body, fault) => {
	expect(judgeJobSource("f.ts", job(body)).join("\n")).toContain(fault);
});

test.each([
	"const n = await step.run('count', async () => (await jobContext('f')).now().getTime());",
	"await Promise.all([step.run('a', one), step.run('b', two)]);",
	`for (let part = 1; part < 5; part += 1) await step.run(\`page-\${part}\`, async () => read(part, new Date()));`,
	`await step.run(part === 0 ? "page" : \`page-\${part}\`, work);`,
	"const until = new Date(event.data.at);\nawait step.sleepUntil('wait', until);",
	"const a = step.run('a', one);\nawait a;",
	"return await step.run('a', one).catch(() => null);",
])("the judge lets %j pass", (body) => {
	expect(judgeJobSource("f.ts", job(body))).toEqual([]);
});
