import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { identify } from "@/scripts/bootstrap/process/process-identity.mjs";
import { withLock } from "@/scripts/bootstrap/process/with-lock.mjs";

let folder = "";
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "lock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("lets one in at a time", async () => {
	let inside = 0;
	let most = 0;
	const enter = () =>
		withLock(join(folder, "lock"), async () => {
			inside += 1;
			most = Math.max(most, inside);
			await new Promise(setImmediate);
			inside -= 1;
		});
	await Promise.all([enter(), enter(), enter()]);
	expect(most).toBe(1);
	expect(readdirSync(folder)).toEqual([]);
});

test("takes over a lock whose holder was killed", async () => {
	writeFileSync(join(folder, "lock"), JSON.stringify({ pid: process.pid, startedAt: "1" }));
	expect(await withLock(join(folder, "lock"), async () => "in")).toBe("in");
});

test("does not break into a lock whose holder lives, and says which file it is", async () => {
	const lock = join(folder, "lock");
	writeFileSync(lock, JSON.stringify(identify()));
	await expect(withLock(lock, async () => "in", { timeoutMs: 60 })).rejects.toThrow(lock);
});

test("opens again when the work failed", async () => {
	const lock = join(folder, "lock");
	await expect(withLock(lock, () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
	expect(await withLock(lock, async () => "in")).toBe("in");
});
