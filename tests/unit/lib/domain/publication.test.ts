import { describe, expect, test } from "vitest";
import { canMove, claimStep, PUBLICATION_STATES, requireMove } from "@/lib/domain/publication";
import { REASON_CODES, REASONS } from "@/lib/domain/publication-reason";

describe("a publication's states", () => {
	test("of all sixteen moves these five are legal", () => {
		const legal = PUBLICATION_STATES.flatMap((from) =>
			PUBLICATION_STATES.filter((to) => canMove(from, to)).map((to) => `${from} → ${to}`),
		);
		expect(legal).toEqual([
			"claimed → sent",
			"claimed → failed",
			"sent → deleted",
			"failed → claimed",
			"deleted → claimed",
		]);
	});

	test("an illegal move is a conflict that names both states", () => {
		expect(() => requireMove("sent", "claimed")).toThrow("sent cannot become claimed");
		expect(() => requireMove("sent", "deleted")).not.toThrow();
	});
});

describe("claiming what was claimed before", () => {
	test("keeps what is under way or posted, and tries again what surely failed under the same random id", () => {
		expect(claimStep("claimed", false)).toBe("keep");
		expect(claimStep("sent", false)).toBe("keep");
		expect(claimStep("failed", false)).toBe("reopen");
	});

	test("posts a deleted recap again on purpose only", () => {
		expect(() => claimStep("deleted", false)).toThrow("posted here and deleted");
		expect(claimStep("deleted", true)).toBe("renew");
	});

	test("never makes a second post beside one that stands or is under way, whatever was asked", () => {
		expect(() => claimStep("sent", true)).toThrow("already posted");
		expect(claimStep("claimed", true)).toBe("keep");
	});
});

test("every reason says what is wrong and what to do, each in a sentence that fits its column", () => {
	expect(REASON_CODES.length).toBeGreaterThan(8);
	for (const code of REASON_CODES) {
		const { message, hint } = REASONS[code];
		expect(message, code).toMatch(/^[A-Z].*\.$/);
		expect(hint, code).toMatch(/^[A-Z].*\.$/);
		expect(message.length, code).toBeLessThanOrEqual(255);
	}
});
