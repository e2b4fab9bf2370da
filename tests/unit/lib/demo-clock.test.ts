import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { demoClock } from "@/lib/demo-clock";

const HOUR_MS = 3_600_000;
let folder = "";

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "demo-clock-"));
	vi.useFakeTimers({ now: new Date("2026-11-21T12:00:00Z"), toFake: ["Date"] });
});

afterEach(() => {
	vi.useRealTimers();
	rmSync(folder, { recursive: true });
});

test("a demo whose clock nobody moved has the machine's time", () => {
	expect(demoClock(join(folder, "none"))()).toEqual(new Date("2026-11-21T12:00:00Z"));
});

test("a clock that is moved while it runs goes on from where it was moved to", () => {
	const file = join(folder, "ahead");
	const now = demoClock(file);
	expect(now()).toEqual(new Date("2026-11-21T12:00:00Z"));
	writeFileSync(file, String(36 * HOUR_MS));
	vi.setSystemTime(new Date("2026-11-21T12:00:01Z"));
	expect(now()).toEqual(new Date("2026-11-23T00:00:01Z"));
});

test("a file with no number in it moves nothing", () => {
	const file = join(folder, "broken");
	writeFileSync(file, "soon");
	expect(demoClock(file)()).toEqual(new Date("2026-11-21T12:00:00Z"));
});
