import { isAbsolute } from "node:path";
import { describe, expect, test } from "vitest";
import { readEnv } from "@/lib/env";

const SECRET = "0123456789abcdef0123456789abcdef";

describe("the environment", () => {
	test("has a default for everything but the database and the secret", () => {
		const env = readEnv({});
		expect(isAbsolute(env.dataDir)).toBe(true);
		expect(env).toMatchObject({
			publicUrl: "http://127.0.0.1:3000",
			trustsProxy: false,
			logLevel: "info",
			nodeEnv: "development",
		});
	});

	test.each([
		["databaseUrl", {}, "DATABASE_URL is not set"],
		["databaseUrl", { DATABASE_URL: "postgres://h/db" }, "DATABASE_URL is not a mysql:// URL"],
		["secret", {}, "NEXTAUTH_SECRET is not set"],
		["secret", { NEXTAUTH_SECRET: SECRET.slice(1) }, "NEXTAUTH_SECRET is shorter than 32 characters"],
		["publicUrl", { SHIPLOG_URL: "recaps.example.org" }, "SHIPLOG_URL is not an http(s) URL"],
		["logLevel", { LOG_LEVEL: "loud" }, "LOG_LEVEL is none of debug, info, warn, error, silent"],
		["uploadBytesMax", { SHIPLOG_UPLOAD_MAX_GB: "many" }, "SHIPLOG_UPLOAD_MAX_GB is not a number"],
	] as const)("reading %s of %o names the variable at fault", (field, source, complaint) => {
		expect(() => readEnv(source)[field]).toThrow(complaint);
	});

	test("the public address loses its last slash, and the product's own name of it wins", () => {
		const both = { SHIPLOG_URL: "https://recaps.example.org/", NEXTAUTH_URL: "https://other.example.org" };
		expect(readEnv(both).publicUrl).toBe("https://recaps.example.org");
		expect(readEnv({ NEXTAUTH_URL: both.NEXTAUTH_URL }).publicUrl).toBe("https://other.example.org");
	});

	test("a clock that runs ahead is refused outside a demo", () => {
		const moved = { SHIPLOG_DEMO_CLOCK: "/data/demo-clock" };
		expect(() => readEnv(moved).demoClock).toThrow("SHIPLOG_DEMO_CLOCK is set outside a demo");
		expect(readEnv({ ...moved, SHIPLOG_MODE: "demo" }).demoClock).toBe("/data/demo-clock");
		expect(readEnv({}).demoClock).toBeNull();
	});

	test("an empty variable is an absent one", () => {
		expect(readEnv({ SHIPLOG_URL: "", LOG_LEVEL: " " })).toMatchObject({
			publicUrl: "http://127.0.0.1:3000",
			logLevel: "info",
		});
	});
});
