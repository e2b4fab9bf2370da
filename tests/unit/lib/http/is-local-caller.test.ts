import { describe, expect, it } from "vitest";
import { isLocalCaller } from "@/lib/http/is-local-caller";

const here = { trustsProxy: false, publicUrl: "http://127.0.0.1:3000" };
const local = { "x-forwarded-for": "127.0.0.1", host: "127.0.0.1:3000" };

describe("a caller is local", () => {
	it.each(["127.0.0.1", "::1", "::ffff:127.0.0.1", "127.8.0.1"])("from %s", (address) => {
		expect(isLocalCaller(new Headers({ ...local, "x-forwarded-for": address }), here)).toBe(true);
	});

	it.each(["localhost:3000", "[::1]:3000", "127.0.0.1"])("asking for %s", (host) => {
		expect(isLocalCaller(new Headers({ ...local, host }), here)).toBe(true);
	});
});

describe("a caller is not local", () => {
	it.each(["192.168.0.7", "10.0.0.1", "203.0.113.9", "127.0.0.1.example.org", ""])("from %s", (address) => {
		expect(isLocalCaller(new Headers({ ...local, "x-forwarded-for": address }), here)).toBe(false);
	});

	it("when a known proxy stands in front, whatever address it or a stranger names", () => {
		expect(isLocalCaller(new Headers(local), { ...here, trustsProxy: true })).toBe(false);
	});

	it("when people reach the dashboard under another name, so that an unknown proxy may stand in front", () => {
		expect(isLocalCaller(new Headers(local), { ...here, publicUrl: "https://recaps.example.org" })).toBe(false);
	});

	it.each(["forwarded", "via", "x-real-ip"])("when somebody in between wrote %s", (name) => {
		expect(isLocalCaller(new Headers({ ...local, [name]: "127.0.0.1" }), here)).toBe(false);
	});

	it("when its browser was led here under another name", () => {
		expect(isLocalCaller(new Headers({ ...local, host: "rebound.example.org:3000" }), here)).toBe(false);
	});

	it("when nothing is known of it", () => {
		expect(isLocalCaller(new Headers(), here)).toBe(false);
	});
});
