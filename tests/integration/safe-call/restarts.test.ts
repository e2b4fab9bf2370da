import { describe, expect, it } from "vitest";
import { TELEGRAM_LIMITS } from "@/lib/domain/telegram-limits";
import { createLogger } from "@/lib/logger";
import { createCallGate } from "@/lib/services/telegram/safe-call/create-call-gate";
import { QuotaExceeded } from "@/lib/services/telegram/safe-call/quota-exceeded";
import { withTestDatabase } from "@/tests/support/database";
import { FakeClock } from "@/tests/support/fake-clock";
import { aCall, aFailure, aMessage } from "@/tests/support/gate-world";

describe("a gate that is started again", () => {
	const database = withTestDatabase();
	const aGate = (accountId: string, clock: FakeClock) =>
		createCallGate({
			db: database().db,
			accountId,
			limits: { ...TELEGRAM_LIMITS, requestsPerSecond: Number.POSITIVE_INFINITY, dmPerDay: 1 },
			clock,
			log: createLogger("silent"),
			onTerminal: async () => undefined,
		});

	it("still waits to the end of what Telegram asked for", async () => {
		const clock = new FakeClock();
		const first = aGate("waits", clock);
		const from = clock.now();
		const flooded = first.run(aCall(), () => Promise.reject(aFailure("flood_wait", "FLOOD_WAIT_3600", 3600)));
		await expect(clock.run(flooded)).rejects.toMatchObject({ code: "rate_limited" });
		first.close();
		const second = aGate("waits", clock);
		await expect(second.run(aCall(), async () => "sent")).rejects.toMatchObject({ code: "rate_limited" });
		await clock.advance(3000 * 1000);
		const sentAt = await clock.run(second.run(aCall(), async () => clock.now()));
		expect(sentAt - from).toBeGreaterThan(3_600_000);
		expect(sentAt - from).toBeLessThan(3_620_000);
	});

	it("forgets a wait it got over", async () => {
		const clock = new FakeClock();
		let left = 1;
		const send = async () => {
			if (left-- > 0) throw aFailure("flood_wait", "FLOOD_WAIT_5", 5);
		};
		await clock.run(aGate("over", clock).run(aCall(), send));
		const [rows] = await database().db.pool.query("SELECT * FROM telegram_waits WHERE account_id = 'over'");
		expect(rows).toEqual([]);
	});

	it("still knows what was used of the day, and starts the next UTC day with none", async () => {
		const clock = new FakeClock();
		await clock.run(aGate("quota", clock).run(aMessage(), async () => "sent"));
		const second = aGate("quota", clock);
		await expect(second.run(aMessage(), async () => "sent")).rejects.toBeInstanceOf(QuotaExceeded);
		await clock.advance(18 * 3_600_000 - 1);
		await expect(second.run(aMessage(), async () => "sent")).rejects.toBeInstanceOf(QuotaExceeded);
		await clock.advance(1);
		expect(await clock.run(second.run(aMessage(), async () => "sent"))).toBe("sent");
	});
});
