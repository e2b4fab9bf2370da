import { Writable } from "node:stream";
import { describe, expect, test } from "vitest";
import type { ImportProgress } from "@/lib/domain/import-report";
import { describeProgress, progressOn } from "@/scripts/cli/progress-line";

const READING: ImportProgress = {
	stage: "reading",
	file: "result.json",
	bytesRead: 512,
	bytesTotal: 1024,
	entries: 12_345,
	weeksDone: 0,
	weeksTotal: null,
};

function sink(isTTY: boolean) {
	const written: string[] = [];
	const stream = new Writable({
		write(chunk, _encoding, done) {
			written.push(String(chunk));
			done();
		},
	});
	return { written, stream: Object.assign(stream, { isTTY }) as unknown as NodeJS.WriteStream };
}

describe("a progress line", () => {
	test("shows bytes while reading and weeks while measuring", () => {
		expect(describeProgress(READING)).toBe("Reading [████████████············] 50 % 12,345 entries");
		expect(describeProgress({ ...READING, stage: "measuring", weeksDone: 3, weeksTotal: 4 })).toMatch(
			/75 % 3\/4 weeks$/,
		);
	});

	test("draws no bar when nobody knows the end", () => {
		expect(describeProgress({ ...READING, bytesTotal: null })).toBe("Reading 12,345 entries");
	});

	test("is full, never more, when there is nothing to measure or more was read than announced", () => {
		expect(describeProgress({ ...READING, weeksTotal: 0 })).toContain("100 %");
		expect(describeProgress({ ...READING, bytesRead: 4096 })).toContain("100 %");
	});
});

describe("where progress goes", () => {
	test("redraws one line on a terminal and clears it at the end", () => {
		const { written, stream } = sink(true);
		const progress = progressOn(stream, () => 0);
		progress.update(READING);
		progress.end();
		expect(written.every((text) => text.startsWith("\r\u001b[2K"))).toBe(true);
		expect(written).toHaveLength(2);
	});

	test("writes plain lines elsewhere: at each new stage, and every two seconds within one", () => {
		const { written, stream } = sink(false);
		let now = 0;
		const progress = progressOn(stream, () => now);
		progress.update(READING);
		now = 1_999;
		progress.update(READING);
		now = 2_000;
		progress.update(READING);
		progress.update({ ...READING, stage: "linking" });
		progress.end();
		expect(written).toHaveLength(3);
		expect(written.join("")).not.toContain("\u001b");
	});
});
