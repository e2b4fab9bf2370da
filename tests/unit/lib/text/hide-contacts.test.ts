import { expect, test } from "vitest";
import { hideContacts } from "@/lib/text/hide-contacts";

test.each([
	["see https://example.org/a?b=c now", "see ‹link› now"],
	["пиши @ada_l или ada@example.org", "пиши ‹name› или ‹mail›"],
	["заходи: t.me/builders", "заходи: ‹link›"],
	["call +49 (30) 1234-5678 today", "call ‹number› today"],
	["version 2.1 broke on 3 boards", "version 2.1 broke on 3 boards"],
	["tg://user?id=12345 knows", "‹link› knows"],
])("%j is told without what leads to a person", (text, shown) => {
	expect(hideContacts(text, 1_000)).toBe(shown);
});

test("is cut to its length without half a character", () => {
	expect(hideContacts("ok 🚀🚀", 4)).toBe("ok \ufffd");
	expect(hideContacts(`https://${"a".repeat(100_000)}`, 600)).toBe("‹link›");
});
