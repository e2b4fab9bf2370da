import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";

const HEX = "00112233445566778899aabbccddeeff";
const CLOUD_KEY = `signkey-prod-${HEX}`;
const EVENT_KEY = "an-event-key_0123456789";
const OWN = {
	INNGEST_BASE_URL: "http://127.0.0.1:8288",
	INNGEST_SIGNING_KEY: HEX,
	INNGEST_EVENT_KEY: EVENT_KEY,
};

let folder = "";
const file = (name: string, text: string) => {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
};
/** No INI file of the folder the tests run in. */
const jobsOf = (source: Record<string, string>) => readEnv({ SHIPLOG_CONFIG: file("empty.ini", ""), ...source }).jobs;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "shiplog-jobs-env-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("who drives the jobs", () => {
	test("is this process, where nothing is set", () => {
		expect(jobsOf({})).toEqual({ mode: "embedded" });
		expect(jobsOf({ INNGEST_BASE_URL: "", INNGEST_EVENT_KEY: " ", INNGEST_DEV: "0" })).toEqual({ mode: "embedded" });
	});

	test("is an own server with an address and both keys, Inngest Cloud with the keys alone", () => {
		const keys = { signingKey: CLOUD_KEY, signingKeyFallback: null, eventKey: EVENT_KEY };
		const cloud = { INNGEST_SIGNING_KEY: CLOUD_KEY, INNGEST_EVENT_KEY: EVENT_KEY };
		expect(jobsOf(cloud)).toEqual({ mode: "cloud", ...keys });
		const own = { ...cloud, INNGEST_BASE_URL: "https://jobs.example.org:8443/" };
		expect(jobsOf(own)).toEqual({ mode: "self-hosted", baseUrl: "https://jobs.example.org:8443", ...keys });
		expect(jobsOf(OWN)).toMatchObject({ mode: "self-hosted", signingKey: HEX });
	});

	test("accepts a second signing key during a rotation", () => {
		const other = HEX.replaceAll("0", "9");
		expect(jobsOf({ ...OWN, INNGEST_SIGNING_KEY_FALLBACK: other })).toMatchObject({ signingKeyFallback: other });
	});

	test("may be set in an INI file and in mounted files too", () => {
		const ini = file("all.ini", `[inngest]\nbase_url = http://10.0.0.2:8288\nevent_key = ${EVENT_KEY}\n`);
		const key = file("key", `${HEX}\n`);
		expect(jobsOf({ SHIPLOG_CONFIG: ini, INNGEST_SIGNING_KEY_FILE: key })).toEqual({
			mode: "self-hosted",
			baseUrl: "http://10.0.0.2:8288",
			signingKey: HEX,
			signingKeyFallback: null,
			eventKey: EVENT_KEY,
		});
	});
});

describe("half a configuration of the jobs", () => {
	const own = ["INNGEST_BASE_URL", "INNGEST_SIGNING_KEY", "INNGEST_EVENT_KEY"] as const;
	const { INNGEST_BASE_URL: url, INNGEST_SIGNING_KEY: signing, INNGEST_EVENT_KEY: event } = OWN;

	test.each([
		[{ [own[0]]: url }, "INNGEST_BASE_URL is set, but INNGEST_SIGNING_KEY and INNGEST_EVENT_KEY are not"],
		[{ [own[0]]: url, [own[1]]: signing }, "INNGEST_BASE_URL is set, but INNGEST_EVENT_KEY is not"],
		[{ [own[0]]: url, [own[2]]: event }, "INNGEST_BASE_URL is set, but INNGEST_SIGNING_KEY is not"],
		[{ [own[1]]: signing }, "INNGEST_SIGNING_KEY is set, but INNGEST_EVENT_KEY is not"],
		[{ [own[2]]: event }, "INNGEST_EVENT_KEY is set, but INNGEST_SIGNING_KEY is not"],
		[{ INNGEST_SIGNING_KEY_FALLBACK: signing }, "INNGEST_SIGNING_KEY_FALLBACK is set, but INNGEST_SIGNING_KEY and"],
		// A server of one's own whose address was forgotten must not become Inngest Cloud.
		[
			{ [own[1]]: signing, [own[2]]: event },
			"INNGEST_SIGNING_KEY is no key of Inngest Cloud, and INNGEST_BASE_URL is not",
		],
	])("%o is refused, naming what is missing", (source, complaint) => {
		expect(() => jobsOf(source)).toThrow(AppError);
		expect(() => jobsOf(source)).toThrow(complaint);
		expect(() => jobsOf(source)).toThrow("in the environment or .env");
	});

	test("is named where it was found, with what to do", () => {
		const ini = file("half.ini", `[inngest]\nevent_key = ${EVENT_KEY}\n`);
		expect(() => jobsOf({ SHIPLOG_CONFIG: ini })).toThrow(`as event_key in [inngest] of ${ini}`);
		expect(() => jobsOf({ SHIPLOG_CONFIG: ini })).toThrow(
			expect.objectContaining({
				code: "invalid",
				hint: expect.stringMatching(/INNGEST_BASE_URL, INNGEST_SIGNING_KEY and INNGEST_EVENT_KEY.*none of them/),
				place: { field: "INNGEST_EVENT_KEY", file: ini },
			}),
		);
	});
});

describe("a setting of the jobs", () => {
	test.each(["1", "true", "http://127.0.0.1:8288"])("INNGEST_DEV=%s never switches signatures off", (dev) => {
		for (const rest of [{}, OWN]) {
			expect(() => jobsOf({ ...rest, INNGEST_DEV: dev })).toThrow("INNGEST_DEV would let unsigned calls start jobs");
		}
	});

	test.each(["INNGEST_API_BASE_URL", "INNGEST_EVENT_API_BASE_URL"])("%s leads no key elsewhere", (name) => {
		const cloud = { INNGEST_SIGNING_KEY: CLOUD_KEY, INNGEST_EVENT_KEY: EVENT_KEY };
		expect(() => jobsOf({ ...cloud, [name]: "https://example.org" })).toThrow(`${name} is not read`);
	});

	test.each([
		[{ INNGEST_BASE_URL: "jobs.example.org" }, "INNGEST_BASE_URL is not an http(s) URL"],
		[{ INNGEST_BASE_URL: "http://user:hunter2@host" }, "INNGEST_BASE_URL holds a user or a password"],
		[{ INNGEST_BASE_URL: "http://host/hunter2" }, "INNGEST_BASE_URL holds more than a server's address"],
		[{ INNGEST_SIGNING_KEY: "hunter2" }, "INNGEST_SIGNING_KEY is not an even number of hexadecimal digits"],
		[{ INNGEST_SIGNING_KEY: `${HEX}0` }, "INNGEST_SIGNING_KEY is not an even number"],
		[{ INNGEST_SIGNING_KEY: HEX.slice(2) }, "INNGEST_SIGNING_KEY is not an even number"],
		[{ INNGEST_SIGNING_KEY: "signkey-prod-hunter2" }, "INNGEST_SIGNING_KEY is not an even number"],
		[{ INNGEST_SIGNING_KEY_FALLBACK: "hunter2" }, "INNGEST_SIGNING_KEY_FALLBACK is not an even number"],
		[{ INNGEST_EVENT_KEY: "hunter2/hunter2-hunter2" }, "INNGEST_EVENT_KEY is not 16 or more letters"],
		[{ INNGEST_EVENT_KEY: "hunter2" }, "INNGEST_EVENT_KEY is not 16 or more letters"],
	])("%o is refused by name, and never quoted", (source, complaint) => {
		expect(() => jobsOf({ ...OWN, ...source })).toThrow(complaint);
		expect(() => jobsOf({ ...OWN, ...source })).not.toThrow("hunter2");
	});
});
