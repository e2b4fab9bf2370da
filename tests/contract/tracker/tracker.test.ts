import { expect, test } from "vitest";
import { openTracker } from "@/lib/services/tracker/open-tracker";
import { withTestDatabase } from "../../support/database";
import { MemoryTrackers } from "./memory-tracker";
import { describeTracker } from "./tracker-contract";

const database = withTestDatabase();
const NOW = new Date("2026-11-20T12:00:00Z");
const memory = new MemoryTrackers();

describeTracker("MySQL", (scope) => openTracker({ db: database().db, now: () => NOW }, scope));
describeTracker("memory", (scope) => memory.open(scope));

test("MySQL keeps the moment of the first mark", async () => {
	const open = (now: Date) => openTracker({ db: database().db, now: () => now }, "moments");
	await open(NOW).markProcessed("a");
	await open(new Date("2026-12-01T00:00:00Z")).markProcessed("a");
	const [rows] = await database().db.pool.query("SELECT processed_at FROM processed_items WHERE scope='moments'");
	expect(rows).toEqual([{ processed_at: NOW }]);
});

test("a scope that is empty or too long is refused before anything is asked", () => {
	for (const scope of ["", "s".repeat(65)]) {
		expect(() => openTracker({ db: database().db, now: () => NOW }, scope)).toThrow("1 to 64 characters");
	}
});
