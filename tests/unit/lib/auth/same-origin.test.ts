import { describe, expect, test } from "vitest";
import { isSameOrigin } from "@/lib/auth/same-origin";

const OURS = "https://recaps.example.org";

function aWrite(headers: Record<string, string>, method = "POST") {
	return { method, headers: new Headers({ host: "recaps.example.org", ...headers }) };
}

describe("writes", () => {
	test.each([
		["another site", { origin: "https://evil.example" }],
		["a page without an origin", { origin: "null" }],
		["another site that sends no Origin", { "sec-fetch-site": "cross-site" }],
		["a sister site that sends no Origin", { "sec-fetch-site": "same-site" }],
		["a host that only begins like ours", { origin: "https://recaps.example.org.evil.example" }],
	])("are refused from %s", (_, headers) => {
		expect(isSameOrigin(aWrite(headers), OURS)).toBe(false);
	});

	test.each([
		["our own pages", { origin: OURS }],
		["our own pages under the name they were asked by", { origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" }],
		["a command line", {}],
	])("are taken from %s", (_, headers) => {
		expect(isSameOrigin(aWrite(headers as Record<string, string>), OURS)).toBe(true);
	});
});

test("reads are taken from anywhere", () => {
	expect(isSameOrigin(aWrite({ origin: "https://evil.example" }, "GET"), OURS)).toBe(true);
});
