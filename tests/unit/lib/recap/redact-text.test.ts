import { describe, expect, test } from "vitest";
import { redactText } from "@/lib/recap/people/redact-text";

describe("masked", () => {
	test.each([
		["write to ada.l+x@mail.example.org now", "write to ••• now"],
		["почта иван@почта.рф", "почта •••"],
		["call +380 67 123 45 67", "call •••"],
		["call (067) 123-45-67-89", "call •••"],
		["8 900 123 45 67 после шести", "••• после шести"],
		["card 4111 1111 1111 1111", "card •••"],
		["4111111111111111", "•••"],
		["tip 0x52908400098527886E0F7030069857D2E4169EE7", "tip •••"],
		["bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", "•••"],
		["1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "•••"],
		["TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE", "•••"],
		["EQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqB2N", "•••"],
		["join https://t.me/+AbCdEf12345 or t.me/joinchat/XYZ_1", "join ••• or •••"],
	])("%j", (text, masked) => {
		expect(redactText(text)).toBe(masked);
	});
});

describe("left alone", () => {
	test.each([
		"Release 2025-11-16",
		"Sprint 10.11.2025",
		"v1.20.300.4",
		"Budget 1 000 000",
		"Q3 2024 / Q4 2025",
		"Room 404, 12:30",
		"t.me/publicgroup",
		"@ada and #demo",
		"user1234567890x",
		"🎉 Launch day 🎉",
	])("%j", (text) => {
		expect(redactText(text)).toBe(text);
	});
});
