import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Leases } from "@/scripts/bootstrap/process/leases.mjs";
import { identify, isRunning } from "@/scripts/bootstrap/process/process-identity.mjs";

let folder = "";
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "leases-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("counts a process once however often it asks, and not after it gave back", () => {
	const leases = new Leases(folder);
	leases.take();
	leases.take();
	expect(leases.count()).toBe(1);
	leases.release();
	expect(leases.count()).toBe(0);
});

test("a killed process holds nothing", () => {
	const { pid } = spawnSync(process.execPath, ["-e", ""]);
	writeFileSync(join(folder, `${pid}.json`), JSON.stringify({ pid, startedAt: "1" }));
	expect(new Leases(folder).count()).toBe(0);
});

test("a new process with a dead one's number does not inherit its lease", () => {
	writeFileSync(join(folder, "old.json"), JSON.stringify({ pid: process.pid, startedAt: "1" }));
	expect(new Leases(folder).count()).toBe(0);
});

test("a file that is no lease counts for nothing", () => {
	writeFileSync(join(folder, "torn.json"), '{"pid":');
	expect(new Leases(folder).count()).toBe(0);
});

test("knows itself as running", () => {
	expect(isRunning(identify())).toBe(true);
	expect(isRunning({ ...identify(), startedAt: "1" })).toBe(false);
});
