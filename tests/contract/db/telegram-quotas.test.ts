import { describe, expect, it } from "vitest";
import { chargeQuota, listAccountUse, sumQuotaBefore } from "@/db/queries/telegram-quotas";
import { withTestDatabase } from "@/tests/support/database";

const TODAY = "2025-11-18";

describe("daily quotas", () => {
	const database = withTestDatabase();
	const charge = (accountId: string, limit: number, day = TODAY, kind: "dm" | "join" = "dm") =>
		chargeQuota(database().db, { accountId, kind, day }, limit);

	it("counts up to the limit and not past it", async () => {
		expect([await charge("up", 2), await charge("up", 2), await charge("up", 2)]).toEqual([1, 2, null]);
	});

	it("charges exactly the limit when 50 ask at once", async () => {
		const answers = await Promise.all(Array.from({ length: 50 }, () => charge("crowd", 20)));
		const counts = answers.filter((used) => used !== null).sort((a, b) => a - b);
		expect(counts).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
	});

	it("starts anew on another day, and for another kind", async () => {
		await charge("days", 1);
		expect(await charge("days", 1, "2025-11-19")).toBe(1);
		expect(await charge("days", 1, TODAY, "join")).toBe(1);
	});

	it("refuses everything at a limit of none", async () => {
		expect(await charge("none", 0)).toBeNull();
	});

	it("sums the days before", async () => {
		await charge("sum", 9, "2025-11-16");
		await charge("sum", 9, "2025-11-17");
		await charge("sum", 9, TODAY);
		expect(await sumQuotaBefore(database().db, { accountId: "sum", kind: "dm", day: TODAY })).toBe(2);
	});

	it("lists every account with what it used of a day", async () => {
		const { db } = database();
		for (const name of ["busy", "idle"]) {
			await db.pool.query(
				`INSERT INTO telegram_accounts (account_id, name, kind, state, state_at, session_version, created_at, updated_at)
					VALUES (?, ?, 'user', 'ready', NOW(3), 1, NOW(3), NOW(3))`,
				[`id of ${name}`, name],
			);
		}
		await charge("id of busy", 9, "2024-01-01", "join");
		await charge("id of busy", 9, "2024-01-01", "join");
		await charge("id of busy", 9, "2024-01-02", "dm");
		expect(await listAccountUse(db, "2024-01-01")).toEqual([
			{ name: "busy", state: "ready", quotaUsed: { dm: 0, join: 2 } },
			{ name: "idle", state: "ready", quotaUsed: { dm: 0, join: 0 } },
		]);
	});
});
