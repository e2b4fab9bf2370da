import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { JsonScanner, type ScannerOptions, type ValuePlan } from "@/lib/telegram-export/json/json-scanner";
import { parseRun } from "@/lib/telegram-export/json/parse-run";

const LIMITS = { elementBytes: 16 * 1024 * 1024, depth: 512 };

interface Scanned {
	readonly elements: unknown[];
	readonly fields: Record<string, unknown>;
	readonly counted: number | null;
	readonly failure: AppError | null;
}

function plan(path: string): ValuePlan {
	if (path === "" || path === "/chats") return "walk";
	if (path === "/messages") return "elements";
	return path === "/name" || path === "/id" ? "capture" : "skip";
}

/** Scans chunks the way a reader does: slices are used before the next chunk is pushed. */
function scan(chunks: Iterable<Buffer>, options: Partial<ScannerOptions> = {}): Scanned {
	const scanner = new JsonScanner({ limits: LIMITS, file: "result.json", plan, ...options });
	const elements: unknown[] = [];
	const fields: Record<string, unknown> = {};
	let counted: number | null = null;
	let failure: AppError | null = null;
	for (const chunk of chunks) {
		for (const event of scanner.push(chunk)) {
			if (event.type === "value") fields[event.path] = JSON.parse(event.bytes.toString("utf8"));
			if (event.type === "leave" && event.path === "/messages") counted = event.elements;
			if (event.type !== "elements") continue;
			const parsed = parseRun(event.run, "result.json");
			elements.push(...parsed.values);
			failure ??= parsed.failure;
		}
		// The reader's buffer is reused: what the scanner kept must be its own.
		chunk.fill(0x58);
	}
	scanner.end();
	return { elements, fields, counted, failure: failure ?? scanner.failure };
}

function cut(text: string, sizes: readonly number[]): Buffer[] {
	const bytes = Buffer.from(text, "utf8");
	const chunks: Buffer[] = [];
	for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
		const size = sizes[turn % sizes.length] ?? bytes.length;
		chunks.push(Buffer.from(bytes.subarray(at, at + size)));
		at += size;
	}
	return chunks;
}

const anyText = fc.oneof(
	fc.string({ unit: "binary" }),
	fc.constantFrom('"', "\\", '\\"', "]}", "\n\u2028🙏", "\\u0041"),
);
const anyValue = fc.letrec((tie) => ({
	value: fc.oneof(
		{ depthSize: "small" },
		fc.constantFrom(null, true, false, 0, -1.5e-7, 123456789012),
		anyText,
		fc.array(tie("value"), { maxLength: 4 }),
		fc.dictionary(anyText, tie("value"), { maxKeys: 4 }),
	),
})).value;
const anyDocument = fc.record({
	before: fc.dictionary(anyText.filter(isFree), anyValue, { maxKeys: 3 }),
	name: anyText,
	messages: fc.array(anyValue, { maxLength: 12 }),
	after: fc.dictionary(anyText.filter(isFree), anyValue, { maxKeys: 3 }),
});
const anySizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
const anyIndent = fc.constantFrom(0, 1, "\t", "\r\n ");

/** Keys the plan gives a meaning, and the one that JavaScript does. */
function isFree(key: string): boolean {
	return !["name", "id", "messages", "chats", "__proto__"].includes(key);
}

function write(
	{ before, name, messages, after }: { before: object; name: string; messages: unknown[]; after: object },
	indent: number | string,
): string {
	return JSON.stringify({ ...before, name, messages, ...after }, null, indent).replaceAll("🙏", "\\ud83d\\ude4f");
}

describe("JsonScanner", () => {
	test("agrees with JSON.parse on any document cut anywhere", () => {
		fc.assert(
			fc.property(anyDocument, anySizes, anyIndent, (document, sizes, indent) => {
				const text = write(document, indent);
				const { elements, fields, counted, failure } = scan(cut(text, sizes));
				expect(failure).toBeNull();
				expect(elements).toEqual(JSON.parse(text).messages);
				expect(fields["/name"]).toBe(JSON.parse(text).name);
				expect(counted).toBe(document.messages.length);
			}),
			{ numRuns: 400 },
		);
	});

	test("reports any truncation as one AppError after the whole elements before it", () => {
		fc.assert(
			fc.property(anyDocument, anySizes, fc.double({ min: 0, max: 1, noNaN: true }), (document, sizes, where) => {
				const bytes = Buffer.from(write(document, 1), "utf8");
				const length = Math.floor(where * (bytes.length - 1));
				const chunks = cut("", sizes);
				for (let at = 0; at < length; at += sizes[0] ?? 1) {
					chunks.push(Buffer.from(bytes.subarray(at, Math.min(length, at + (sizes[0] ?? 1)))));
				}
				const { elements, failure } = scan(chunks);
				expect(failure).toBeInstanceOf(AppError);
				expect(failure?.place?.offset).toBe(length);
				expect(elements).toEqual(
					document.messages.slice(0, elements.length).map((one) => JSON.parse(JSON.stringify(one))),
				);
			}),
			{ numRuns: 300 },
		);
	});

	test("ends with a result or an AppError, whatever the bytes", () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 200 }), anySizes, (bytes, sizes) => {
				const { failure } = scan(cut(`{"messages":[${Buffer.from(bytes).toString("latin1")}`, sizes));
				expect(failure === null || failure instanceof AppError).toBe(true);
			}),
			{ numRuns: 400 },
		);
	});

	test("counts elements beyond the sample without cutting them out", () => {
		const text = JSON.stringify({ messages: Array.from({ length: 1000 }, (_, id) => ({ id })) });
		const { elements, counted } = scan(cut(text, [7]), { elementsMax: 3 });
		expect(elements).toEqual([{ id: 0 }, { id: 1 }, { id: 2 }]);
		expect(counted).toBe(1000);
	});

	test("skips a byte order mark", () => {
		expect(scan(cut('\ufeff{"messages":[1]}', [2])).elements).toEqual([1]);
	});

	test.each([
		['{"messages":[1,]}', 15],
		['{"messages":[1 2]}', 15],
		['{"messages":{]}', 13],
		['{"messages" [1]}', 12],
		['{"messages":[1]} x', 17],
		['{"messages":[1], name:1}', 17],
		['{"name":tru}', 8],
		["]", 0],
	])("names the byte at fault in %s", (text, offset) => {
		const { failure } = scan(cut(text, [1000]));
		expect(failure).toMatchObject({ code: "invalid", place: { file: "result.json", offset } });
	});

	test("refuses nesting deeper than the limit, wherever it stands", () => {
		const deep = "[".repeat(600);
		for (const text of [`{"x":${deep}`, `{"messages":[${deep}`]) {
			expect(scan(cut(text, [64])).failure?.message).toMatch(/nests more than 512 levels/);
		}
	});

	test("refuses a message longer than the limit, after the messages before it", () => {
		const text = JSON.stringify({ messages: [1, { text: "x".repeat(5000) }, 2] });
		for (const sizes of [[100], [10_000]]) {
			const { elements, failure } = scan(cut(text, sizes), { limits: { elementBytes: 1024, depth: 512 } });
			expect(elements).toEqual([1]);
			expect(failure).toMatchObject({ code: "invalid", place: { offset: 15 } });
		}
	});

	test("refuses a header field that does not end, holding no more than its limit", () => {
		const { failure } = scan(cut(`{"name":"${"x".repeat(200_000)}"}`, [4096]));
		expect(failure).toMatchObject({ code: "invalid", place: { offset: 8 } });
	});

	test("keeps memory flat over half a gigabyte in one skipped field and in one key", () => {
		const chunk = Buffer.alloc(1024 * 1024, 0x61);
		for (const opening of ['{"about":"', '{"']) {
			const scanner = new JsonScanner({ limits: LIMITS, file: "result.json", plan });
			scanner.push(Buffer.from(opening));
			const before = process.memoryUsage();
			for (let megabytes = 0; megabytes < 256; megabytes += 1) scanner.push(chunk);
			const after = process.memoryUsage();
			expect(scanner.failure).toBeNull();
			expect(after.heapUsed + after.external - before.heapUsed - before.external).toBeLessThan(48 * 1024 * 1024);
		}
	});
});

describe("parseRun", () => {
	const run = (bytes: Buffer, starts: number[], ends: number[]) => ({ bytes, offset: 1000, starts, ends });

	test("repairs the control characters Telegram Desktop writes as \\x0B", () => {
		const bytes = Buffer.from(String.raw`{"text":"a\x0Bb \\x0B"}`);
		expect(parseRun(run(bytes, [0], [bytes.length]), "f").values).toEqual([{ text: "a\u000bb \\x0B" }]);
	});

	test("gives the elements before a broken one and the byte it starts at", () => {
		const bytes = Buffer.from("{},{bad},{}");
		const { values, failure } = parseRun(run(bytes, [0, 3, 9], [2, 8, 11]), "f");
		expect(values).toEqual([{}]);
		expect(failure).toMatchObject({ code: "invalid", place: { file: "f", offset: 1003 } });
	});

	test("refuses bytes that are not UTF-8 instead of replacing them", () => {
		const bytes = Buffer.concat([Buffer.from('1,"'), Buffer.from([0xc3, 0x28]), Buffer.from('"')]);
		const { values, failure } = parseRun(run(bytes, [0, 2], [1, 6]), "f");
		expect(values).toEqual([1]);
		expect(failure?.message).toMatch(/not valid UTF-8/);
	});
});
