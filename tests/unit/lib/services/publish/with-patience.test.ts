import { describe, expect, test } from "vitest";
import { OutOfPatience, withPatience } from "@/lib/services/publish/with-patience";
import type { AccountReader } from "@/lib/services/telegram/peers/account-reader";
import { FakeClock } from "../../../../support/fake-clock";

function aSession(signal: AbortSignal = new AbortController().signal) {
	const clock = new FakeClock();
	return { clock, session: { accountId: "a", kind: "user", clock, signal } as unknown as AccountReader };
}

/** Work that ends only by its signal. */
function untilAborted({ signal }: AccountReader): Promise<never> {
	return new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
}

describe("a send with patience", () => {
	test("that ends in time is returned, and leaves no timer behind", async () => {
		const { clock, session } = aSession();
		expect(await withPatience(session, 60_000, async () => "posted")).toBe("posted");
		await clock.advance(0);
		expect(clock.sleeping).toBe(0);
	});

	test("that takes longer is stopped and says so, however the work words it", async () => {
		const { clock, session } = aSession();
		const work = withPatience(session, 60_000, (given) =>
			untilAborted(given).catch(() => {
				throw new TypeError("fetch failed");
			}),
		);
		const outcome = expect(work).rejects.toBeInstanceOf(OutOfPatience);
		await clock.advance(60_000);
		await outcome;
	});

	test("that fails or is stopped by somebody else keeps its own reason", async () => {
		const { session } = aSession();
		await expect(withPatience(session, 60_000, () => Promise.reject(new RangeError("x")))).rejects.toThrow("x");
		const stop = new AbortController();
		const other = aSession(stop.signal);
		const work = withPatience(other.session, 60_000, untilAborted);
		const outcome = expect(work).rejects.toThrow("yielded");
		stop.abort(new Error("yielded"));
		await outcome;
	});
});
