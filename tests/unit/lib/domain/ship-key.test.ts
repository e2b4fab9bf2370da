import { expect, test } from "vitest";
import { shipKey } from "@/lib/domain/ship-key";

test("an address and what is left of it once its text is gone are one thing, and another address is another", () => {
	const key = shipKey("https://example.org/tool");
	expect(key).toMatch(/^~[0-9a-z]{1,7}$/);
	expect(shipKey(key)).toBe(key);
	expect(shipKey("https://example.org/other")).not.toBe(key);
});
