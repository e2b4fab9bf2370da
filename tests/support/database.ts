import { afterAll, beforeAll } from "vitest";
import { createTestDatabase, type TestDatabase } from "./create-test-database";

/** Gives the enclosing suite its own database; call the returned function inside a test to get it. */
export function withTestDatabase(): () => TestDatabase {
	let held: TestDatabase | null = null;
	beforeAll(async () => {
		held = await createTestDatabase();
	});
	afterAll(async () => {
		await held?.drop();
	});
	return () => {
		if (!held) throw new Error("The suite's database is only there while its tests run.");
		return held;
	};
}
