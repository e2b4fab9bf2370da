import { describe, expect, test } from "vitest";
import { keyIdOf, openText, sealText } from "@/lib/services/telegram/secrets/envelope";
import { keyOfSecret, newSessionKey, sessionKey } from "@/lib/services/telegram/secrets/session-key";

const key = newSessionKey();
const other = newSessionKey();
const TEXT = "shiplog1.a session, with ünïcode";

describe("a sealed session", () => {
	test("opens with its key for its owner, among other keys", () => {
		const sealed = sealText(key, "account:1", TEXT);
		expect(openText([other, key], "account:1", sealed)).toEqual({ text: TEXT });
		expect(keyIdOf(sealed)).toBe(key.id);
	});

	test("shows nothing of its text and never looks the same twice", () => {
		const sealed = sealText(key, "account:1", TEXT);
		expect(Buffer.from(sealed.split(".")[2] ?? "", "base64url").toString("latin1")).not.toContain("session");
		expect(sealText(key, "account:1", TEXT)).not.toBe(sealed);
	});

	test("does not open for another account, with another key, or changed in any byte", () => {
		const sealed = sealText(key, "account:1", TEXT);
		expect(openText([key], "account:2", sealed)).toEqual({ refused: "tampered" });
		expect(openText([other], "account:1", sealed)).toEqual({ refused: "unknown_key" });
		const [version, id, body = ""] = sealed.split(".");
		const bytes = Buffer.from(body, "base64url");
		for (let at = 0; at < bytes.byteLength; at += 1) {
			const changed = Buffer.from(bytes);
			changed[at] = (changed[at] ?? 0) ^ 1;
			const text = `${version}.${id}.${changed.toString("base64url")}`;
			expect(openText([key], "account:1", text)).toEqual({ refused: "tampered" });
		}
	});

	test("cannot be claimed for another key's name", () => {
		const [version, , body] = sealText(key, "account:1", TEXT).split(".");
		const renamed = `${version}.${other.id}.${body}`;
		expect(openText([{ ...key, id: other.id }], "account:1", renamed)).toEqual({ refused: "tampered" });
	});

	test.each(["", "v1", "v1..x", "v2.abc.def", "v1.a.b.c", TEXT])("%j is no envelope", (text) => {
		expect(openText([key], "account:1", text)).toEqual({ refused: "malformed" });
	});

	test("cut short is refused as damaged", () => {
		expect(openText([key], "account:1", `v1.${key.id}.AAAA`)).toEqual({ refused: "malformed" });
	});
});

describe("a key", () => {
	test("of the same secret is the same, of another it is not", () => {
		const secret = "a secret of thirty-two characters";
		expect(keyOfSecret(secret).id).toBe(keyOfSecret(secret).id);
		expect(keyOfSecret(`${secret}.`).id).not.toBe(keyOfSecret(secret).id);
		expect(keyOfSecret(secret).bytes.toString("latin1")).not.toContain("secret");
	});

	test("of the wrong size is none", () => {
		expect(() => sessionKey(Buffer.alloc(31))).toThrow("32 bytes");
	});
});
