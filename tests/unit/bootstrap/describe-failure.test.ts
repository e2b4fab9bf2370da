import { expect, test } from "vitest";
import { describeFailure, Failure } from "@/scripts/bootstrap/failure.mjs";

test.each([
	["Node", "ENOSPC: no space left on device, write"],
	["npm", "npm ci failed (228):\nnpm error code ENOSPC"],
	["dpkg", "cannot copy extracted data: failed to write (No space left on device)"],
	["MariaDB", 'Error writing file (Errcode: 28 "No space left on device")'],
	["the driver", "The table 'messages' is full: errno: 28"],
])("says of a full disk, in %s's words, what to do in one line", (_who, words) => {
	expect(describeFailure(new Failure(words))).toBe(
		"shiplog: The disk is full. Free some space and run the command again.",
	);
});

test("names the file that may not be written", () => {
	expect(describeFailure(new Error("EACCES: permission denied, mkdir '.data/mariadb'"))).toBe(
		"shiplog: No permission to write .data/mariadb. Run as the owner of this folder, or give it to yourself.",
	);
});

test("a failure of ours is its message and its hint, without a stack", () => {
	expect(describeFailure(new Failure("Port 3000 is in use.", "Choose another."))).toBe(
		"shiplog: Port 3000 is in use. Choose another.",
	);
});

test("a defect keeps its stack", () => {
	expect(describeFailure(new TypeError("x is undefined"))).toContain("describe-failure.test");
});
