import { describe, expect, test } from "vitest";
import { DcBook } from "@/lib/telegram/connection/dc-address";
import { KeyRing } from "@/lib/telegram/connection/key-ring";
import { readSecret, writeSecret } from "@/lib/telegram/connection/session-secret";

const key = Buffer.alloc(256, 7).toString("base64");
const secret = { dc: 4, host: "127.0.0.1", port: 40_001, keys: { "2": key, "4": key } };

describe("a session's text", () => {
	test("survives ports above 32767 and keys of several DCs", () => {
		expect(readSecret(writeSecret(secret))).toEqual(secret);
	});

	test("is one word that can be pasted", () => {
		expect(writeSecret(secret)).toMatch(/^shiplog1\.[\w-]+$/);
	});

	test.each(["", "1BVtsOK8Bu", "shiplog1.", "shiplog1.e30", "shiplog1.!!"])("refuses %o without quoting it", (text) => {
		expect(() => readSecret(text)).toThrow("This is not a session of Shiplog");
	});
});

describe("the keys of a connection", () => {
	test("export nothing before anybody has signed in", () => {
		expect(new KeyRing(null, new DcBook(null), false).export()).toBe("");
	});

	test("come back as they were stored", async () => {
		const ring = new KeyRing(writeSecret(secret), new DcBook(null), false);
		expect(readSecret(ring.export())).toEqual(secret);
		expect((await ring.find(2))?.getKey()?.toString("base64")).toBe(key);
		expect(await ring.find(1)).toBeUndefined();
	});

	test("follow a test server that has moved to another port", () => {
		const book = new DcBook({ host: "127.0.0.1", port: 50_000 });
		const ring = new KeyRing(writeSecret(secret), book, true);
		expect(readSecret(ring.export())).toMatchObject({ dc: 4, port: 50_000 });
	});
});
