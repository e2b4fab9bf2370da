import { describe, expect, test } from "vitest";
import { readEnv } from "@/lib/env";

const read = (env: Record<string, string>) => readEnv(env).model;
const URL_SET = { SHIPLOG_MODEL_URL: "http://127.0.0.1:11434/v1/" };

describe("the language model's settings", () => {
	test("say that there is none unless they are set", () => {
		expect(read({})).toBeNull();
	});

	test("take the address with and without its end", () => {
		const wanted = { url: "http://127.0.0.1:11434/v1", key: null, name: "qwen3:8b" };
		expect(read({ ...URL_SET, SHIPLOG_MODEL_NAME: "qwen3:8b" })).toEqual(wanted);
		const whole = { SHIPLOG_MODEL_URL: "http://127.0.0.1:11434/v1/chat/completions", SHIPLOG_MODEL_NAME: "qwen3:8b" };
		expect(read(whole)).toEqual(wanted);
	});

	test.each([
		[{ SHIPLOG_MODEL_KEY: "k" }, "SHIPLOG_MODEL_URL is not"],
		[URL_SET, "SHIPLOG_MODEL_NAME is not"],
		[{ SHIPLOG_MODEL_URL: "ftp://x/", SHIPLOG_MODEL_NAME: "a" }, "no http(s) URL|not an http"],
		[{ SHIPLOG_MODEL_URL: "https://me:pw@x/", SHIPLOG_MODEL_NAME: "a" }, "a user or a password"],
		[{ ...URL_SET, SHIPLOG_MODEL_NAME: "a b" }, "no name of a model"],
	] as const)("are refused half or malformed: %j", (env, complaint) => {
		expect(() => read(env)).toThrow(new RegExp(complaint));
	});
});
