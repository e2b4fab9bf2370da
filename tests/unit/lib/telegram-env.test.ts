import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { INI_NAMES } from "@/lib/settings/ini-names";
import { ROOT } from "../../support/tracked-files";

const HASH = "0123456789abcdef0123456789abcdef";
const PAIR = { TELEGRAM_API_ID: "12345", TELEGRAM_API_HASH: HASH };

let folder = "";
const file = (name: string, text: string) => {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
};
/** No INI file of the folder the tests run in. */
const telegramOf = (source: Record<string, string>) =>
	readEnv({ SHIPLOG_CONFIG: file("empty.ini", ""), ...source }).telegram;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "shiplog-env-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("Telegram's settings", () => {
	test("may all be absent: everything is switched on and nobody can sign in", () => {
		expect(telegramOf({})).toEqual({
			mode: "production",
			enabled: true,
			historyEnabled: true,
			updatesEnabled: true,
			credentials: null,
			proxy: null,
			testDc: null,
			limits: {
				requestsPerSecond: 4,
				dmPerDay: 20,
				joinsPerDay: 20,
				groupsMax: 200,
				callTimeoutMs: 45_000,
				parkAfterSeconds: 900,
			},
		});
	});

	test("come from the environment, then the INI file, then mounted files, each setting by itself", () => {
		const ini = file("all.ini", "[telegram]\napi_id = 222\napi_hash=ffffffffffffffffffffffffffffffff\nmax_groups=7\n");
		const id = file("id", "333\n");
		const groups = file("groups", "8\n");
		const joins = file("joins", "9\n");
		const telegram = telegramOf({
			SHIPLOG_CONFIG: ini,
			TELEGRAM_API_ID: "111",
			TELEGRAM_API_ID_FILE: id,
			MAX_GROUPS_FILE: groups,
			MAX_JOINS_PER_DAY_FILE: joins,
		});
		expect(telegram.credentials).toEqual({ apiId: 111, apiHash: "f".repeat(32) });
		expect(telegram.limits).toMatchObject({ groupsMax: 7, joinsPerDay: 9 });
	});

	test("are all in .env.example, by both their names", () => {
		const example = readFileSync(join(ROOT, ".env.example"), "utf8");
		const missing = [...INI_NAMES].flatMap(([name, { key }]) =>
			[`# ${name}=`, key].filter((part) => !example.includes(part)),
		);
		expect(missing).toEqual([]);
		expect(INI_NAMES.size).toBeGreaterThan(14);
	});

	test("a proxy's user and password are unescaped", () => {
		expect(telegramOf({ TELEGRAM_PROXY: "socks5://us%40er:p%3Aw@10.0.0.1:9050" }).proxy).toEqual({
			host: "10.0.0.1",
			port: 9050,
			username: "us@er",
			password: "p:w",
		});
		expect(telegramOf({ TELEGRAM_PROXY: "socks5://proxy.example.org" }).proxy).toEqual({
			host: "proxy.example.org",
			port: 1080,
		});
	});

	test("switching Telegram off switches its parts off", () => {
		expect(telegramOf({ MTPROTO_ENABLED: "off" })).toMatchObject({
			enabled: false,
			historyEnabled: false,
			updatesEnabled: false,
		});
		expect(telegramOf({ MTPROTO_HISTORY_ENABLED: "0" })).toMatchObject({ historyEnabled: false, updatesEnabled: true });
	});

	test.each([
		[{ TELEGRAM_API_ID: "12x", TELEGRAM_API_HASH: HASH }, "TELEGRAM_API_ID is not a whole number"],
		[{ TELEGRAM_API_ID: "12" }, "TELEGRAM_API_ID is set, but TELEGRAM_API_HASH is not"],
		[{ TELEGRAM_API_HASH: HASH }, "TELEGRAM_API_HASH is set, but TELEGRAM_API_ID is not"],
		[{ ...PAIR, TELEGRAM_API_HASH: "short" }, "TELEGRAM_API_HASH is not 32 hexadecimal digits"],
		[{ TELEGRAM_PROXY: "http://user:hunter2@host:1" }, "TELEGRAM_PROXY is not a socks5://"],
		[{ TELEGRAM_PROXY: "socks5://user:%zz@host" }, "TELEGRAM_PROXY holds a %"],
		[{ RATE_RPS: "5" }, "RATE_RPS is above 4"],
		[{ RATE_RPS: "5", SHIPLOG_MODE: "demo" }, "RATE_RPS is above 4"],
		[{ RATE_RPS: "0" }, "RATE_RPS is not a number above 0"],
		[{ MAX_DM_PER_DAY: "-1" }, "MAX_DM_PER_DAY is not a whole number from 0"],
		[{ MTPROTO_ENABLED: "maybe" }, "MTPROTO_ENABLED is neither on nor off"],
		[{ SHIPLOG_MODE: "debug" }, "SHIPLOG_MODE is none of production, demo, test"],
	])("%o is refused with the name of what is wrong", (source, complaint) => {
		expect(() => telegramOf(source as Record<string, string>)).toThrow(complaint);
	});

	test("an error never quotes the value: it may be a password", () => {
		const wrong = () => telegramOf({ TELEGRAM_PROXY: "http://user:hunter2@host:1" });
		expect(wrong).toThrow(AppError);
		expect(wrong).not.toThrow("hunter2");
	});

	test.each([
		["[telegram]\napi_idd = 1\n", "unknown key api_idd in [telegram]"],
		["[telegramm]\napi_id = 1\n", "unknown section [telegramm]"],
		["api_id = 1\n", "unknown key api_id"],
		["[telegram]\napi_id = one\napi_hash = x\n", "TELEGRAM_API_ID is not a whole number"],
	])("the INI file %j is refused, and named", (text, complaint) => {
		const ini = file("wrong.ini", text);
		expect(() => telegramOf({ SHIPLOG_CONFIG: ini })).toThrow(complaint);
		expect(() => telegramOf({ SHIPLOG_CONFIG: ini })).toThrow(ini);
	});

	test("an INI file or secret file that was named must be there", () => {
		expect(() => telegramOf({ SHIPLOG_CONFIG: join(folder, "none.ini") })).toThrow("none.ini cannot be read");
		expect(() => telegramOf({ TELEGRAM_API_ID_FILE: join(folder, "none") })).toThrow("named by TELEGRAM_API_ID_FILE");
	});
});

describe("another server than Telegram's", () => {
	const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
	const pem = keys.publicKey.export({ type: "pkcs1", format: "pem" }).toString();
	const aimed = (source: Record<string, string>) =>
		telegramOf({ SHIPLOG_TELEGRAM_TEST_KEY: file("key.pem", pem), ...source });

	test.each(["127.0.0.1:4000", "localhost:4000", "127.9.9.9:4000", "[::1]:4000"])("may be at %s", (address) => {
		const { testDc, credentials, limits } = aimed({
			SHIPLOG_MODE: "test",
			SHIPLOG_TELEGRAM_TEST_DC: address,
			RATE_RPS: "500",
		});
		expect(testDc).toMatchObject({ port: 4000, publicKeyPem: pem });
		expect(testDc?.host).not.toBe("localhost");
		expect(credentials).toEqual({ apiId: 1, apiHash: "test" });
		expect(limits.requestsPerSecond).toBe(500);
	});

	test.each([
		[{ SHIPLOG_TELEGRAM_TEST_DC: "127.0.0.1:4000" }, "is only allowed with SHIPLOG_MODE=demo"],
		[{ SHIPLOG_MODE: "production" }, "SHIPLOG_TELEGRAM_TEST_KEY is only allowed with"],
		[{ SHIPLOG_MODE: "demo", SHIPLOG_TELEGRAM_TEST_DC: "10.0.0.1:4000" }, "is not an address of this machine"],
		[
			{ SHIPLOG_MODE: "demo", SHIPLOG_TELEGRAM_TEST_DC: "127.0.0.1.example.org:4" },
			"is not an address of this machine",
		],
		[{ SHIPLOG_MODE: "demo", SHIPLOG_TELEGRAM_TEST_DC: "149.154.167.51:443" }, "is not an address of this machine"],
		[{ SHIPLOG_MODE: "demo", SHIPLOG_TELEGRAM_TEST_DC: "127.0.0.1" }, "is not HOST:PORT"],
		[{ SHIPLOG_MODE: "demo", SHIPLOG_TELEGRAM_TEST_DC: "127.0.0.1:70000" }, "is not HOST:PORT"],
		[{ SHIPLOG_MODE: "demo" }, "SHIPLOG_TELEGRAM_TEST_DC is not"],
		[
			{ SHIPLOG_MODE: "demo", SHIPLOG_TELEGRAM_TEST_DC: "127.0.0.1:4", SHIPLOG_TELEGRAM_TEST_KEY: "" },
			"SHIPLOG_TELEGRAM_TEST_KEY is not",
		],
		[
			{ SHIPLOG_MODE: "demo", SHIPLOG_TELEGRAM_TEST_DC: "127.0.0.1:4", SHIPLOG_TELEGRAM_TEST_KEY: "/none.pem" },
			"cannot be read",
		],
	])("is refused with %o", (source, complaint) => {
		expect(() => aimed(source as Record<string, string>)).toThrow(complaint);
	});

	test("is refused with a key that is none", () => {
		const key = file("not.pem", "-----BEGIN NOTHING-----\n");
		const source = { SHIPLOG_MODE: "test", SHIPLOG_TELEGRAM_TEST_DC: "127.0.0.1:4", SHIPLOG_TELEGRAM_TEST_KEY: key };
		expect(() => telegramOf(source)).toThrow("no RSA public key");
	});
});
