import { expect, test } from "vitest";
import { countOn } from "@/scripts/cli/telegram/count-progress";

test("a terminal sees one line redrawn, and none when the work is done", () => {
	const { stream, text } = aStream(true);
	const progress = countOn(stream, "messages", () => 0);
	progress.update({ current: 1_200, total: 4_000, rate: 95.4 });
	expect(text()).toBe("\r\u001b[2K1,200 of 4,000 messages, 95 a second");
	progress.end();
	progress.end();
	expect(text().split("\u001b[2K")).toHaveLength(3);
});

test("elsewhere a line appears every two seconds at most, and quick work leaves none", () => {
	let now = 0;
	const { stream, text } = aStream(false);
	const progress = countOn(stream, "members", () => now);
	for (now = 0; now < 5_000; now += 100) progress.update({ current: now, total: null, rate: 10 });
	progress.end();
	expect(text().trimEnd().split("\n")).toEqual(["2,000 members, 10 a second", "4,000 members, 10 a second"]);
});

function aStream(isTTY: boolean) {
	let written = "";
	const stream = { isTTY, write: (text: string) => (written += text) } as unknown as NodeJS.WriteStream;
	return { stream, text: () => written };
}
