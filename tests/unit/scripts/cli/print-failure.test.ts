import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { describeFailure } from "@/scripts/cli/print-failure";

describe("a failure on the command line", () => {
	test("says what, where and what to do, in that order", () => {
		const error = new AppError("invalid", "The export ends in the middle of a message.", {
			hint: "Export the chat again.",
			place: { file: "result.json", offset: 4096, field: "text" },
		});
		expect(describeFailure(error)).toBe(
			"shiplog: The export ends in the middle of a message. (result.json, byte 4096, field text)\n  Export the chat again.",
		);
	});

	test("names the line of a page", () => {
		expect(
			describeFailure(new AppError("invalid", "Wrong page.", { place: { file: "messages2.html", line: 7 } })),
		).toBe("shiplog: Wrong page. (messages2.html, line 7)");
	});

	test("keeps the stack of what nobody expected", () => {
		expect(describeFailure(new TypeError("boom"))).toMatch(/^shiplog: unexpected failure: TypeError: boom\n\s+at /);
		expect(describeFailure("boom")).toBe("shiplog: unexpected failure: boom");
	});
});
